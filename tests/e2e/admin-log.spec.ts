/** The share log's page, against the real server: what appears, filters, pages, export, failures. */
import { uuidv7 } from 'uuidv7';
import { clip, expect, share, signIn, test } from '../browsers/admin-test.ts';
import { joinAs } from '../browsers/ambassador.ts';

test.describe('the share log', () => {
  test('says what will appear, then announces new lines without jumping', async ({ program, admin }) => {
    await expect(admin.getByText('Nothing has been shared yet')).toBeVisible();
    await admin.clock.install();
    await admin.reload();
    await expect(admin.getByText('Nothing has been shared yet')).toBeVisible();
    const camille = await joinAs(program, 'Camille Martin');
    const { id, post } = await share(camille, 0);
    await admin.clock.runFor(16_000);
    await admin.getByRole('button', { name: '1 new line: show it' }).click();
    const line = admin.locator(`[data-line="${id}"]`);
    await expect(line).toContainText(post.title);
    await expect(line).toContainText('Inserted');

    const permalink = 'https://www.linkedin.com/feed/update/urn:li:activity:7250000000000000000/';
    const body = { share: id, network: 'linkedin', post: post.id, permalink, confirmed: 'permalink' };
    await camille.push([{ kind: 'share.published', body }]);
    await admin.clock.runFor(16_000);
    await admin.getByRole('button', { name: '1 new line: show it' }).click();
    await expect(line).toContainText('Published');
    const link = line.getByRole('link', { name: /linkedin\.com/ });
    await expect(link).toHaveAttribute('href', permalink);
    await expect(link).toHaveAttribute('rel', /noreferrer/);
    await expect(admin.locator('[data-line]')).toHaveCount(1);
  });

  test('filters by person, kind and words, keeps them in the address, and says who is told', async ({
    program,
    admin,
  }) => {
    const camille = await joinAs(program, 'Camille Martin');
    const lea = await joinAs(program, 'Léa Nguyen');
    await share(camille, 0);
    const { post } = await share(lea, 1);
    await lea.push([{ kind: 'clip.proposed', body: clip }]);
    await admin.getByRole('button', { name: 'Refresh' }).click();
    await expect(admin.locator('[data-line]')).toHaveCount(3);

    await admin.getByLabel('Person').selectOption('Léa Nguyen');
    await expect(admin.getByText('Léa Nguyen will see in their sidebar')).toBeVisible();
    await expect(admin.locator('[data-line]')).toHaveCount(2);
    await admin.getByLabel('Kind').selectOption('Share');
    await expect(admin.locator('[data-line]')).toHaveCount(1);
    await admin.getByLabel('Text').fill('no such words');
    await expect(admin.getByText('No line matches these filters')).toBeVisible();
    await admin.getByLabel('Text').fill(post.text.slice(0, 20));
    await expect(admin.locator('[data-line]')).toHaveCount(1);

    const address = new URL(admin.url());
    expect(address.searchParams.get('kind')).toBe('share');
    await admin.reload();
    await expect(admin.locator('[data-line]')).toHaveCount(1);
    await expect(admin.getByLabel('Person').locator('option:checked')).toHaveText('Léa Nguyen');

    const download = admin.waitForEvent('download');
    await admin.getByRole('link', { name: 'Export CSV' }).click();
    const file = await (await download).createReadStream();
    let csv = '';
    for await (const chunk of file) csv += String(chunk);
    expect(csv).toContain('Léa Nguyen');
    expect(csv).not.toContain('Camille Martin');
    await admin.getByRole('button', { name: 'Clear filters' }).click();
    await expect(admin.locator('[data-line]')).toHaveCount(3);
  });

  test('takes days as the reader’s own: a share half an hour after midnight in Paris', async ({ program, open }) => {
    const camille = await joinAs(program, 'Camille Martin');
    const id = uuidv7();
    // In Paris it is the 29th, and that day has 23 hours.
    const at = '2026-03-28T23:30:00.000Z';
    const device = camille.joined.device.id;
    const body = { network: 'linkedin', post: camille.library.posts[0]?.id, method: 'clipboard' };
    const pushed = await fetch(`${program.url}/api/v1/events`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'portevoix-protocol': '1',
        authorization: `Bearer ${camille.joined.token}`,
      },
      body: JSON.stringify({ device, events: [{ id, device, deviceSeq: 1, at, kind: 'share.inserted', v: 1, body }] }),
    });
    expect(pushed.status).toBe(200);
    const page = await open({ timezoneId: 'Europe/Paris' });
    await signIn(page, program);
    await page.getByLabel('From', { exact: true }).fill('2026-03-29');
    await page.getByLabel('To', { exact: true }).fill('2026-03-29');
    await expect(page.locator(`[data-line="${id}"]`)).toContainText('00:30');
    expect(new URL(page.url()).search).toBe('?from=2026-03-29&to=2026-03-29');
    const csv = page.getByRole('link', { name: 'Export CSV' });
    const asked = new URL((await csv.getAttribute('href')) ?? '', program.url).searchParams;
    expect([asked.get('from'), asked.get('to')]).toEqual(['2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z']);
    const download = page.waitForEvent('download');
    await csv.click();
    const file = await (await download).createReadStream();
    let rows = '';
    for await (const piece of file) rows += String(piece);
    expect(rows).toContain(id);

    await page.getByLabel('To', { exact: true }).fill('2026-03-28');
    await page.getByLabel('From', { exact: true }).fill('2026-03-28');
    await expect(page.getByText('No line matches these filters')).toBeVisible();
  });

  test('pages back to the oldest line and returns to the newest', async ({ program, admin }) => {
    const camille = await joinAs(program, 'Camille Martin');
    const post = camille.library.posts[0];
    const inserted = { kind: 'share.inserted', body: { network: 'linkedin', post: post?.id, method: 'clipboard' } };
    const ids = await camille.push(Array.from({ length: 230 }, () => inserted));
    await admin.getByRole('button', { name: 'Refresh' }).click();
    const seen: string[] = [];
    const older = admin.getByRole('link', { name: 'Older' });
    for (;;) {
      await expect(admin.locator('[data-line]').first()).not.toHaveAttribute('data-line', seen.at(0) ?? '');
      const shown = await admin
        .locator('[data-line]')
        .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-line') ?? ''));
      seen.unshift(...shown.toReversed());
      if ((await older.count()) === 0) break;
      const last = shown.at(-1) ?? '';
      await older.click();
      await expect(admin.locator(`[data-line="${last}"]`)).toHaveCount(0);
    }
    expect(seen).toEqual(ids);
    await admin.getByRole('link', { name: 'Back to newest' }).click();
    await expect(admin.locator(`[data-line="${ids.at(-1)}"]`)).toBeVisible();
  });

  test('says that the server does not answer, keeps what is shown, and recovers', async ({ program, admin }) => {
    const camille = await joinAs(program, 'Camille Martin');
    const { id } = await share(camille, 0);
    await admin.getByRole('button', { name: 'Refresh' }).click();
    await expect(admin.locator(`[data-line="${id}"]`)).toBeVisible();
    await admin.context().setOffline(true);
    await admin.getByRole('button', { name: 'Refresh' }).click();
    await expect(admin.getByRole('alert')).toContainText('The server does not answer');
    await expect(admin.locator(`[data-line="${id}"]`)).toBeVisible();
    await admin.context().setOffline(false);
    await admin.getByRole('button', { name: 'Try again' }).click();
    await expect(admin.getByRole('alert')).toHaveCount(0);
  });

  test('never shows lines of other filters under filters whose answer did not come', async ({ program, admin }) => {
    const camille = await joinAs(program, 'Camille Martin');
    await share(camille, 0);
    await admin.getByRole('button', { name: 'Refresh' }).click();
    await expect(admin.locator('[data-line]')).toHaveCount(1);
    await admin.context().setOffline(true);
    await admin.getByLabel('Kind').selectOption('Clip');
    await expect(admin.getByRole('alert')).toContainText('The server does not answer');
    await expect(admin.locator('[data-line]')).toHaveCount(0);
    await admin.context().setOffline(false);
    await admin.getByRole('button', { name: 'Try again' }).click();
    await expect(admin.getByText('No line matches these filters')).toBeVisible();
  });
});
