/** Reading an invitation link, cleaning an address, and wording every field that the company sees. */
import { describe, expect, it } from 'vitest';
import { readInvitation } from '../../extension/invitation.ts';
import { fieldKey, seenFields } from '../../shared/events/seen-fields.ts';
import { languages } from '../../shared/languages/index.ts';

const code = 'A1b2C3d4E5f6G7h8I9j0K-l_M1n2O3p4Q5r6S7t8U9v';

describe('readInvitation', () => {
  it.each([
    [`https://voice.example.org/join#${code}`, 'https://voice.example.org', 'https://voice.example.org/*'],
    [`  https://voice.example.org/join#${code}\n`, 'https://voice.example.org', 'https://voice.example.org/*'],
    [
      `Here it is: <https://voice.example.org/join#${code}>.`,
      'https://voice.example.org',
      'https://voice.example.org/*',
    ],
    [`https://example.org:8443/portevoix/join#${code}`, 'https://example.org:8443/portevoix', 'https://example.org/*'],
    [`http://localhost:8787/join#${code}`, 'http://localhost:8787', 'http://localhost/*'],
    [`http://127.0.0.1:8787/join#${code}.`, 'http://127.0.0.1:8787', 'http://127.0.0.1/*'],
  ])('takes %s', (pasted, server, origin) => {
    expect(readInvitation(pasted)).toMatchObject({ ok: true, server, code, origin });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['hello', 'not-a-link'],
    [`javascript:alert(1)//join#${code}`, 'not-a-link'],
    [code, 'only-code'],
    [`http://voice.example.org/join#${code}`, 'insecure'],
    [`http://localhost.evil.example/join#${code}`, 'insecure'],
    ['https://voice.example.org/join', 'no-code'],
    [`https://voice.example.org/join#${code.slice(1)}`, 'no-code'],
    [`https://voice.example.org/join#${code}x`, 'no-code'],
    [`https://voice.example.org/sign-in#${code}`, 'no-code'],
  ])('says what is wrong with "%s"', (pasted, reason) => {
    expect(readInvitation(pasted)).toEqual({ ok: false, reason });
  });
});

describe('the fields that the company sees', () => {
  const { always, shares, clips, charter } = seenFields();

  it('are those of the schemas', () => {
    expect(always).toEqual(['id', 'device', 'deviceSeq', 'at', 'kind', 'v']);
    expect(shares).toContain('permalink');
    const wishes = ['theme', 'network', 'suggestion', 'persona', 'group', 'embargo', 'expiry'];
    const votes = ['subject', 'about', 'vote'];
    expect(clips).toEqual(['url', 'title', 'quote', 'note', 'page', ...wishes, 'share', ...votes]);
    expect(charter).toEqual(['charter', 'rule', 'did']);
  });

  it.each(Object.keys(languages) as (keyof typeof languages)[])('are all worded in %s', (language) => {
    const worded: Record<string, string> = languages[language].field;
    for (const field of [...always, ...shares, ...clips, ...charter]) {
      expect(fieldKey(field)).toBe(`field.${field}`);
      expect(worded[field], field).toMatch(/\S/);
    }
  });
});
