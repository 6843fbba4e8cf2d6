/** The Lefff data files of three packages, typed by hand: letting the compiler infer 10 MB of JSON costs it minutes. */
declare module 'french-verbs-lefff/dist/conjugations.json' {
  const conjugations: Readonly<Record<string, Readonly<Record<string, readonly (string | null)[]>>>>;
  export default conjugations;
}
declare module 'french-words-gender-lefff/dist/words.json' {
  const genders: Readonly<Record<string, 'M' | 'F'>>;
  export default genders;
}
declare module 'lefff-helper/resources_pub/nouns.json' {
  /** Form to singular. */
  const nouns: Readonly<Record<string, string>>;
  export default nouns;
}
declare module 'lefff-helper/resources_pub/adjectives.json' {
  /** Form to masculine singular, or to the verb when the form is a participle. */
  const adjectives: Readonly<Record<string, readonly [string, boolean]>>;
  export default adjectives;
}
