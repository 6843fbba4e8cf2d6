/** Waits for a condition, asking again and again; never a fixed time. */

/** The first defined answer of `find`; an error of `find` counts as "not yet". Throws with `what` after `seconds`. */
export async function until<T>(
  what: string,
  find: () => Promise<T | undefined> | T | undefined,
  seconds = 15,
): Promise<T> {
  const end = Date.now() + seconds * 1000;
  let trouble: unknown;
  for (;;) {
    try {
      const found = await find();
      if (found !== undefined) return found;
    } catch (error) {
      trouble = error;
    }
    if (Date.now() > end) throw new Error(`${what} did not come within ${seconds} s`, { cause: trouble });
    await new Promise((tick) => setTimeout(tick, 20));
  }
}
