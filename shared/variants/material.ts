/** What a post offers to the persona shapes: its own sentences, sorted by what they tell, its link and its hashtags. */
import type { LanguageId } from '../languages/index.ts';
import { apostropheOf } from './apostrophe.ts';
import { hashtagsOf } from './hashtags.ts';
import { paragraphs } from './sentences.ts';
import type { Outcome } from './variant.ts';

export interface Material {
  readonly language: LanguageId;
  /** The one that the post's text has. */
  readonly apostrophe: "'" | '’';
  /** The post in the first person, or why it is not. */
  readonly own: Outcome;
  /** Whole sentences that can stand alone, in the first person where there is one. */
  readonly sentences: readonly string[];
  /** The sentence that tells the news: in the first person, or the first of all. */
  readonly lead: string | undefined;
  readonly link: string | null;
  readonly tags: readonly string[];
}

const address = /https?:\/\/[^\s«»“”"<>]*[^\s«»“”"<>.,;:!?)\]…]/u;

interface Words {
  readonly leaning: RegExp;
  readonly first: RegExp;
  readonly effect: RegExp;
  readonly day: RegExp;
  readonly place: RegExp;
  readonly job: RegExp;
  /** What else happens, and in the same breath a job. */
  readonly jobBeside: RegExp;
  /** Words that mean something said earlier. */
  readonly pointing: RegExp;
  readonly calendar: RegExp;
}

const frenchMonth = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';
const englishMonth = 'January|February|March|April|May|June|July|August|September|October|November|December';
const englishDay = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';

const words: Readonly<Record<LanguageId, Words>> = {
  fr: {
    // Opens by what an earlier sentence said.
    leaning:
      /^(?:elles?|ils?|lui|leurs?|ce(?:t|tte|s|la|ci|lui|lle|ux|lles)?|c[’']|ça|son|sa|ses|y|mais|et|ou|or|donc|car|ainsi|aussi|puis|ensuite|enfin|en effet|de plus|pourtant|résultat|parmi eux|parmi elles|l[’']objectif|un|une|là)(?!\p{L})/iu,
    first: /(?<!\p{L})(?:nous|notre|nos)(?!\p{L})/iu,
    effect:
      /(?<!\p{L})(?:permet|rédui|divis|multipli|amélior|économis|évit|baiss|accélér|facilit|simplifi|augment|protèg|grâce)\p{L}*/iu,
    day: new RegExp(
      String.raw`(?<!\p{L})(?:aujourd[’']hui|demain|hier|ce (?:matin|midi|soir)|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|\d{1,2}(?:er)? (?:${frenchMonth}))(?!\p{L})`,
      'iu',
    ),
    place: /(?<!\p{L})(?:à|au|aux|en|dans|près de)\s(?:l[ae][\s’']|l[’']|les\s)?\p{Lu}/u,
    // A post filled or jobs created are no offer.
    job: /(?<!\p{L})(?:recrut|embauch|candidat|postul|postes? (?:\p{L}+ )?(?:à pourvoir|ouverts?|vacants?|disponibles?)|CDI|CDD|H\/F|F\/H|altern(?:ance|ant)|stag(?:e|iaire)|recherch(?:e|ons|ent) (?:une?|des|\d+) )/iu,
    jobBeside: /^(Nous\s.+?),?\set\s((?:recrutons|embauchons|recherchons|cherchons)\s.+)$/u,
    pointing: /(?<!\p{L})(?:y|dont|ce|cet|cette|ces|cela|celles?|ceux|celui|leurs?|lui)(?!\p{L})/iu,
    calendar: new RegExp(String.raw`\d{1,2}(?:er)? (?:${frenchMonth})|(?:19|20)\d\d|\d{1,2} ?h(?: ?\d\d)?`, 'giu'),
  },
  en: {
    leaning:
      /^(?:it|its|they|their|them|he|she|his|her|this|that|these|those|such|but|and|or|so|also|then|finally|however|moreover|as a result|among them|both|there|here|a|an|one)(?!\p{L})/iu,
    first: /(?<!\p{L})(?:we|our|us)(?!\p{L})/iu,
    effect:
      /(?<!\p{L})(?:cuts?|reduc|sav(?:es?|ed|ing)|improv|help|enabl|lets|allow|doubl|tripl|avoid|increas|speed|simplif|faster|thanks to)\p{L}*/iu,
    day: new RegExp(
      String.raw`(?<!\p{L})(?:[Tt]oday|[Tt]omorrow|[Yy]esterday|[Tt]his (?:morning|evening|afternoon)|[Tt]onight|${englishDay}|\d{1,2}(?:st|nd|rd|th)? (?:${englishMonth})|(?:${englishMonth}) \d{1,2})(?!\p{L})`,
      'u',
    ),
    place: /(?<!\p{L})(?:in|at|near|from)\s(?:the\s)?\p{Lu}/u,
    job: /(?<!\p{L})(?:hir(?:e|es|ing)(?!\p{L})|recruit|vacanc|(?:open|new) (?:roles?|positions?)|job (?:offers?|openings?)|appl(?:y|ications?)(?!\p{L})|internship|apprentice|join our team|looking for (?:an? |\d))/iu,
    jobBeside: /^(We\s.+?),?\sand\s(are\s(?:hiring|recruiting|looking\sfor)\s.+)$/u,
    pointing: /(?<!\p{L})(?:it|its|they|them|their|this|that|these|those|there|which|whom|whose|both)(?!\p{L})/iu,
    calendar: new RegExp(
      String.raw`(?:${englishMonth}) \d{1,2}|\d{1,2}(?:st|nd|rd|th)? (?:${englishMonth})|(?:19|20)\d\d|\d{1,2}(?::\d\d)? ?[ap]m`,
      'gu',
    ),
  },
};

const bare = (sentence: string): string => sentence.replace(/^[^\p{L}\p{N}«“"]+/u, '');

/** Whether a reader understands the sentence by itself. */
function standsAlone(sentence: string, { leaning }: Words): boolean {
  return (
    /[.!…]["”»)]*$/u.test(sentence) &&
    sentence.split(/\s+/u).length >= 3 &&
    !address.test(sentence) &&
    !sentence.includes('#') &&
    !/[:@]/u.test(sentence) &&
    !leaning.test(bare(sentence))
  );
}

/** Reads a post. `own`: what the first person made of it; `link`: where the post leads, when its text does not say. */
export function materialOf(text: string, own: Outcome, language: LanguageId, link: string | null): Material {
  const known = words[language];
  const sentences = paragraphs(own.ok ? own.text : text).flatMap((paragraph) =>
    // What answers a question leans on it.
    paragraph
      .filter((sentence, at) => standsAlone(sentence, known) && !paragraph[at - 1]?.endsWith('?'))
      // The emoji between two sentences is of the first.
      .map((sentence) => sentence.replace(/^(?:\p{Extended_Pictographic}[\u{FE0F}\u{200D}]*\s*)+/u, '')),
  );
  const spoken = own.ok || own.reason === 'already-first-person';
  const ours = sentences.filter((sentence) => known.first.test(sentence));
  // What somebody said is no news where there is some.
  const lead = spoken ? (ours.find((sentence) => !/^["«“]/u.test(sentence)) ?? ours[0]) : sentences[0];
  return {
    language,
    apostrophe: apostropheOf(text),
    own,
    sentences,
    lead,
    link: address.exec(text)?.[0] ?? link,
    tags: hashtagsOf(text).slice(0, 3),
  };
}

/** A sentence with the news before it, unless it is the news or speaks as "we" itself: alone it would be about nobody. */
export function inContext({ lead, language }: Material, sentence: string): string {
  const alone = lead === undefined || sentence === lead || words[language].first.test(sentence);
  return alone ? sentence : `${lead} ${sentence}`;
}

/** The sentence that says what it changes. */
export const effectOf = ({ sentences, language }: Material): string | undefined =>
  sentences.find((sentence) => words[language].effect.test(sentence));

/** The sentence with a figure that is no date. */
export const figureOf = ({ sentences, language }: Material): string | undefined =>
  sentences.find((sentence) => /\p{Nd}/u.test(sentence.replace(words[language].calendar, '')));

/** The sentence that says on which day and where. */
export const sceneOf = ({ sentences, language }: Material): string | undefined =>
  sentences.find((sentence) => words[language].day.test(sentence) && words[language].place.test(sentence));

/** Whether the news itself is a job to fill: nothing to check, nothing to read about. */
export const isJobOffer = ({ lead, language }: Material): boolean =>
  lead !== undefined && words[language].job.test(lead);

/** The job first, where it comes second to other news of ours in one sentence: "We are hiring 40 people. We open a plant." */
function jobFirst(sentence: string, { jobBeside, pointing }: Words): string {
  const [, news, job] = jobBeside.exec(sentence) ?? [];
  if (news === undefined || job === undefined || pointing.test(job) || !balanced(news)) return sentence;
  return `${news.slice(0, news.search(/\s/u))} ${job} ${news}.`;
}

/** Whether nothing that opens in this part of a sentence closes after it. */
const balanced = (part: string): boolean =>
  [/[«“(]/gu, /[»”)]/gu].map((sign) => part.match(sign)?.length ?? 0).every((count, _, [open]) => count === open) &&
  (part.match(/"/gu)?.length ?? 0) % 2 === 0;

/** The sentences about a job, two at most. */
export const jobsOf = ({ sentences, language }: Material): string[] =>
  sentences
    .filter((sentence) => words[language].job.test(sentence))
    .slice(0, 2)
    .map((sentence) => jobFirst(sentence, words[language]));
