/** The steps that bring a database of any age to today's tables, in order. A released step is never edited. */
import type { Migration } from 'kysely';
import { foundation } from './0001-foundation.ts';
import { rollups } from './0002-rollups.ts';
import { ownDevices } from './0003-own-devices.ts';
import { charterAnswers } from './0004-charter-answers.ts';
import { translations } from './0005-translations.ts';
import { ownWords } from './0006-own-words.ts';
import { proposals } from './0007-proposals.ts';
import { feeds } from './0008-feeds.ts';
import { links } from './0009-links.ts';
import { postLife } from './0010-post-life.ts';
import { timeZone } from './0012-time-zone.ts';

export const migrations: Readonly<Record<string, Migration>> = {
  '0001-foundation': foundation,
  '0002-rollups': rollups,
  '0003-own-devices': ownDevices,
  '0004-charter-answers': charterAnswers,
  '0005-translations': translations,
  '0006-own-words': ownWords,
  '0007-proposals': proposals,
  '0008-feeds': feeds,
  '0009-links': links,
  '0010-post-life': postLife,
  '0012-time-zone': timeZone,
};
