/** Where a client is named: behind "our client", or before "has chosen us". */

const part = /\p{Lu}[\p{L}\p{M}\p{N}&’'-]{1,30}/u.source;
const linked = `(?: (?:de la |de l[’']|de |du |des |d[’']|of |& |et )?${part}){0,3}`;
/** A client's name behind "our client" or "signed with": capitalised words, "la clinique" or "the city of" before them. */
const properName = new RegExp(
  `^[\\s,:\\u00a0]{1,2}(?:(?:les équipes|l[’']équipe|la direction|les gens|le comité|les acheteurs|le DG|la DG|le patron|le directeur|la directrice|les dirigeants|le siège) (?:de |du |des |d[’'])|the (?:team|people|board|guys|buyers|folks|directors) (?:at|from|of) |(?:people|folks|directors|buyers) (?:at|from) )?(?:(?:la|le|les|the) |l[’'])?((?:(?:clinique|mairie|ville|hôpital|CHU|école|lycée|collège|groupe|société|université|banque|métropole|région|city|university|bank|council)(?: (?:de la|de|du|des|of|d[’']))? ?)?${part}${linked})`,
  'u',
);
/** The same before "has chosen us". */
const nameBefore = new RegExp(
  `(?<![\\p{L}\\p{N}])(${part}${linked})(?:,? (?:qui|who|which))?(?:[’'](?:ve|s)| has| have| had)?(?: just| now| finally| officially)?\\s$`,
  'u',
);
/** Capitalised because a sentence begins: nobody's name. */
const noName =
  /^(?:il|elle|ils|elles|on|nous|vous|je|qui|le|la|les|un|une|ce|cet|cette|notre|nos|ils|mon|ma|mes|personne|chacun|trophée|prix|label|oscar|palme|médaille|coupe|cap|bts|bac|brevet|master|mba|licence|permis|iso|rge|qualipac|award|prize|cup|league|gold|silver|bronze|best|meilleur|meilleure|he|she|they|we|you|it|i|who|the|our|my|this|that|everyone|nobody|somebody|merci|bravo|thanks)$/iu;
/** We are meant: "has chosen our pumps". */
const usBehind = /^\s(?:nous|notre|nos|us|our)(?!\p{L})/iu;
const usInside = /(?<!\p{L})(?:nous|nos|notre|us|our|sa confiance)(?!\p{L})/iu;

/** A piece of a text. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** The name that stands behind the words that end at `end`, or null. */
export function behind(line: string, end: number): Place | null {
  const [all, client] = properName.exec(line.slice(end, end + 130)) ?? [];
  if (all === undefined || client === undefined || noName.test(client)) return null;
  const start = end + all.length - client.length;
  return { start, end: start + client.length };
}

/** The name before words that say whom it has chosen, from `start` to `end`, or null. */
export function before(line: string, start: number, end: number): Place | null {
  if (!usBehind.test(line.slice(end, end + 8)) && !usInside.test(line.slice(start, end))) return null;
  const from = Math.max(0, start - 100);
  const match = nameBefore.exec(line.slice(from, start));
  const client = match?.[1];
  if (client === undefined || noName.test(client)) return null;
  return { start: from + match!.index, end: from + match!.index + client.length };
}
