/** One part of a language's file, as the build (wxt.config.ts) cuts it out. */
declare module '*.json?words=clip' {
  const words: object;
  export default words;
}
declare module '*.json?words=options' {
  const words: object;
  export default words;
}
declare module '*.json?words=agreement' {
  const words: object;
  export default words;
}
declare module '*.json?words=charter' {
  const words: object;
  export default words;
}
declare module '*.json?words=field' {
  const words: object;
  export default words;
}
declare module '*.json?words=propose' {
  const words: object;
  export default words;
}
declare module '*.json?words=reaction' {
  const words: object;
  export default words;
}
declare module '*.json?words=life' {
  const words: object;
  export default words;
}
declare module '*.json?words=joining' {
  const words: object;
  export default words;
}
declare module '*.json?words=consent' {
  const words: object;
  export default words;
}
declare module '*.json?words=clicks' {
  const words: object;
  export default words;
}
