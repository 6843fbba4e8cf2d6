/** What a page says of itself is computed by no spreadsheet that opens the log, and breaks none of its rows. */
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { hostileWords } from '../fixtures/hostile-words.ts';
import { onBothEngines } from './engines.ts';
import { event, makeWorld } from './world.ts';

onBothEngines('the log as CSV', (databases) => {
  it('holds every field of a clip as text', async () => {
    const { world, a } = await makeWorld((await databases.migrated()).db);
    const me = a.curator;
    await world.push(
      me,
      hostileWords.map((words, n) =>
        event(me, n + 1, 'clip.proposed', {
          url: `https://example.org/${n}?q=${encodeURIComponent(words)}`,
          title: words,
          quote: words,
          note: words,
        }),
      ),
    );
    const answer = await world.ask('GET', 'log.csv', { as: a.session });
    const { data, errors } = Papa.parse<string[]>((await answer.text()).replace(/^\uFEFF/, '').trim(), {
      delimiter: '',
    });
    expect(errors).toEqual([]);
    expect(data).toHaveLength(hostileWords.length + 1);
    expect(new Set(data.map((row) => row.length)).size).toBe(1);
    const cells = data.slice(1).flat();
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    for (const words of hostileWords) expect(cells.some((cell) => cell.includes(words))).toBe(true);
  });
});
