/** How the drafts of a round are kept: the rule kinds that must see each (none: it is clean), its text, and which others may. */

export type UnseenDraft = readonly [finds: string, text: string, may?: string];

/** By language, and by whether anybody might type it any week or it was written to be hard to judge. */
export type Round = Readonly<Record<'fr' | 'en', Readonly<Record<'usual' | 'hard', readonly UnseenDraft[]>>>>;
