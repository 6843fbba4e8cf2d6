/** Work of which one part's failure does not take the others along. */

/** Does one after the other to the end; then throws what failed, if anything, all of it. */
export async function doAll(works: readonly (() => Promise<void>)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const work of works) await work().catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw new AggregateError(failures, failures.map(String).join('; '));
}
