/** The rooms of interchangeable things: every file is registered, worded in every language, and its examples hold. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { checkDraft, type Charter } from '../../shared/charter/index.ts';
import { eventSchema, type EventKind } from '../../shared/events/event.ts';
import { eventKindList, readEvent } from '../../shared/events/index.ts';
import { languageIds, languages, pickLanguage, translator, type MessageKey } from '../../shared/languages/index.ts';
import { cleanPermalink, networkIds, networkOfUrl, networks } from '../../shared/networks/index.ts';
import type { Network } from '../../shared/networks/network.ts';
import { personae } from '../../shared/personae.ts';

function filesOf(room: string, besides: readonly string[]): string[] {
  return readdirSync(new URL(`../../shared/${room}/`, import.meta.url))
    .filter((file) => file.endsWith('.ts') && !['index.ts', ...besides].includes(file))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
}

describe('networks', () => {
  const files = import.meta.glob<{ default?: Network; examples?: { permalinks: string[]; notPermalinks: string[] } }>(
    '../../shared/networks/*.ts',
    { eager: true },
  );

  it('registers every file, in the index and on the wire', () => {
    expect(networks.map((network) => network.id).sort()).toEqual(filesOf('networks', ['network.ts']));
    expect([...networkIds].sort()).toEqual(networks.map((network) => network.id).sort());
  });

  for (const { default: network, examples } of Object.values(files)) {
    if (!network) continue;
    it(`${network.id}: recognises and cleans the addresses of posts`, () => {
      expect(examples?.permalinks.length).toBeGreaterThan(0);
      for (const url of examples?.permalinks ?? []) {
        const clean = cleanPermalink(network, ` ${url}\n`);
        // Facebook's photos and videos have their number in the query; no other query names a post.
        expect(clean, url).toMatch(/^https:\/\/[^?#]+(?:\?(?:fbid|v)=\d+)?$/);
        expect(cleanPermalink(network, clean ?? '')).toBe(clean);
      }
      for (const url of [...(examples?.notPermalinks ?? []), '', 'nonsense', 'javascript:alert(1)']) {
        expect(cleanPermalink(network, url), url).toBeNull();
      }
    });

    it(`${network.id}: dates each selector and matches only its own hosts`, () => {
      const selectors = [
        ...network.openers,
        ...network.published,
        ...network.composers.flatMap((each) => [
          ...(each.shadowHost ?? []),
          ...each.inside,
          ...each.editor,
          ...each.never,
        ]),
      ];
      for (const { seen, note } of selectors) {
        expect(seen).toMatch(/^20\d\d-\d\d-\d\d$/);
        expect(note).not.toBe('');
      }
      for (const match of network.matches) {
        expect(networkOfUrl(match.replace('*', 'anything?x=1'))?.id).toBe(network.id);
        expect(networkOfUrl(match.replace('://', '://evil.'))).toBeUndefined();
      }
    });
  }
});

describe('event kinds', () => {
  const files = import.meta.glob<{ default?: EventKind; examples?: { valid: object[]; invalid: object[] } }>(
    '../../shared/events/*.ts',
    { eager: true },
  );

  it('registers every file', () => {
    expect(eventKindList.map((each) => each.kind.replace('.', '-')).sort()).toEqual(
      filesOf('events', ['event.ts', 'last-word.ts', 'pack.ts', 'seen-fields.ts']),
    );
  });

  for (const { default: kind, examples } of Object.values(files)) {
    if (!kind) continue;
    it(`${kind.kind}: accepts and refuses its examples`, () => {
      for (const body of examples?.valid ?? []) {
        expect(readEvent({ kind: kind.kind, v: kind.v, body: { ...body } })).toMatchObject({
          ok: true,
          known: { body },
        });
      }
      expect(examples?.invalid.length).toBeGreaterThan(0);
      for (const body of examples?.invalid ?? []) {
        expect(readEvent({ kind: kind.kind, v: kind.v, body: { ...body } })).toMatchObject({ ok: false });
      }
    });
  }

  it('keeps a kind or version that it does not know', () => {
    expect(readEvent({ kind: 'share.teleported', v: 1, body: {} })).toEqual({ ok: true, known: null });
    expect(readEvent({ kind: 'share.inserted', v: 99, body: {} })).toEqual({ ok: true, known: null });
  });

  it('words every field that the company will see', () => {
    const sent = new Set([
      ...Object.keys(eventSchema.shape),
      ...eventKindList.flatMap((each) => Object.keys((each.body as z.ZodMiniObject).shape)),
    ]);
    sent.delete('body');
    for (const language of languageIds) expect(Object.keys(languages[language].field).sort()).toEqual([...sent].sort());
  });
});

describe('languages', () => {
  const flat = (node: object, path = ''): [string, string][] =>
    Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null ? flat(value, `${path}${key}.`) : [[`${path}${key}`, String(value)]],
    );
  const english = new Map(flat(languages.en));

  for (const language of languageIds) {
    it(`${language}: has every message, with the same places`, () => {
      const own = new Map(flat(languages[language]));
      expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
      for (const [key, words] of own) {
        expect(words.trim(), key).not.toBe('');
        const places = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
        expect(places(words), key).toEqual(places(english.get(key) ?? ''));
      }
    });
  }

  it('writes French with its own spaces and apostrophes', () => {
    for (const [key, words] of flat(languages.fr)) {
      expect(words, key).not.toMatch(/[^\s\u00a0\u202f\d:/][;!?]|[\p{L}»] [;:!?»]|« |\p{L}'\p{L}/u);
    }
  });

  it('names every persona and network', () => {
    const t = translator('fr');
    for (const persona of personae) expect(t(`persona.${persona}.name`)).not.toContain('persona.');
    for (const network of networks) expect(t(`network.${network.id}` as MessageKey)).toBe(network.name);
  });

  it('chooses the first language wanted that it speaks', () => {
    expect(pickLanguage(['de-CH', 'fr-CA', 'en'])).toBe('fr');
    expect(pickLanguage(['ja'])).toBe('en');
  });

  it('writes numbers and plurals the language’s way', () => {
    const charter: Charter = {
      version: 1,
      text: {},
      rules: [{ id: 'length', use: 'length', params: {}, severity: 'warn', tip: {} }],
    };
    const draft = { text: 'a'.repeat(4500), network: 'linkedin' as const, language: 'fr' as const };
    expect(checkDraft(charter, draft, 'fr')[0]?.title).toMatch(/1\s500 de trop pour une limite de 3\s000/u);
    expect(checkDraft(charter, draft, 'en')[0]?.title).toContain('1,500 over the limit of 3,000');
  });
});
