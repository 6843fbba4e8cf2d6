/** What a post that is made of a proposal says before anybody has edited it. */
import type { LanguageId } from '../shared/languages/index.ts';
import type { WholeProposal } from '../shared/proposal-api.ts';
import type { Db, Tx } from './db.ts';
import type { ProposalTable } from './proposal-tables.ts';
import { wishedPlan } from './wished-plan.ts';

/** The languages in which posts are written; another one is edited by hand. */
const languageOf = (given: string | null, otherwise: LanguageId): LanguageId => {
  const tongue = given?.slice(0, 2).toLowerCase();
  return tongue === 'fr' || tongue === 'en' ? tongue : otherwise;
};

/** What a post made of a proposal says at first: what its author suggests, or their reason with the passage and the address. */
export async function draftOf(db: Db | Tx, row: ProposalTable, now: number): Promise<WholeProposal['draft']> {
  const author =
    row.member_id === null
      ? undefined
      : await db
          .selectFrom('member')
          .select('language')
          .where('program_id', '=', row.program_id)
          .where('id', '=', row.member_id)
          .executeTakeFirst();
  const language = author?.language ?? languageOf(row.language, 'en');
  const quote = row.quote === null ? [] : [language === 'fr' ? `«\u00a0${row.quote}\u00a0»` : `“${row.quote}”`];
  const said = row.suggestion === null ? [row.note || row.title, ...quote] : [row.suggestion];
  const link = row.url === '' ? null : row.url;
  const linked = link === null || said.some((part) => part.includes(link)) ? said : [...said, link];
  return {
    title: row.title.trim().slice(0, 120) || '…',
    text: linked.join('\n\n').slice(0, 10_000),
    link,
    language,
    plan: await wishedPlan(db, row, now),
  };
}
