/** Asks the background worker, which the browser may end at any time, also between question and answer. */

/** What Chrome and Firefox say when nobody is there to answer, or is there no more. */
const gone =
  /message (channel|port) closed|receiving end does not exist|went out of scope|context invalidated|conduits? |actor '?conduits/i;

/** The worker's answer, or undefined when it ended before it could answer. Every other failure is thrown. */
export async function askWorker<T>(send: () => Promise<T>): Promise<T | undefined> {
  try {
    return await send();
  } catch (error) {
    if (error instanceof Error && gone.test(error.message)) return undefined;
    throw error;
  }
}
