/** Every check that `portevoix verify` makes, as sentences about what does not hold. */
import { checkAll } from '../../server/checks/index.ts';
import { snapshot, type OpenDatabase } from '../../server/db.ts';

/** What does not hold in a database; empty when all is well. */
export async function unsound(opened: OpenDatabase): Promise<string[]> {
  const findings = await snapshot(opened, (tx) => checkAll(tx, opened.engine));
  return findings.flatMap(({ check, count, examples }) =>
    count === 0 ? [] : [`not so: ${check.holds} (${count}). ${examples.join(' ')}`],
  );
}
