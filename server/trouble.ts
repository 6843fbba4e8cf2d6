/** One sentence for what a person meets when the server cannot start. */

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Why the address cannot be listened on, and what to do. */
export function portTrouble(error: unknown, port: number): string {
  const code = codeOf(error);
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program: stop it, or choose another port, for example PORT=${port + 1} npm start.`;
  }
  if (code === 'EACCES')
    return `Port ${port} needs more rights than this account has: choose one above 1023 with PORT.`;
  return `The server cannot listen on port ${port} (${error instanceof Error ? error.message : String(error)}): check HOST and PORT.`;
}
