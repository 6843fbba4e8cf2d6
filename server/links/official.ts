/** What the company gave that shares are made of: where a post's link leads, and which wordings a text may be taken from. */
import { likeness } from '../../shared/text/signature.ts';
import { draftSignature } from '../../shared/originality.ts';
import { readSignature } from '../../shared/text/written-signature.ts';
import { type UtmTemplate, withUtm } from '../../shared/tracked-link.ts';
import { oneOf } from '../bulk.ts';
import type { Tx } from '../db.ts';
import type { LogLineTable } from '../tables.ts';

type Line = Pick<LogLineTable, 'network' | 'post_id' | 'variant_id' | 'signature'>;

interface PostRow {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly translations: string | null;
  readonly link: string | null;
  readonly language: string;
  readonly theme_fr: string | null;
  readonly theme_en: string | null;
  readonly campaign_fr: string | null;
  readonly campaign_en: string | null;
}
interface VariantRow {
  readonly id: string;
  readonly persona: string;
  readonly language: string;
  readonly text: string;
}

const idsIn = (lines: readonly Line[], column: 'post_id' | 'variant_id') => [
  ...new Set(lines.flatMap((line) => line[column] ?? [])),
];

/** Posts and variants of these lines, read once for all of them. */
export class Official {
  readonly #posts: ReadonlyMap<string, PostRow>;
  readonly #variants: ReadonlyMap<string, VariantRow>;
  readonly #signatures = new Map<string, Uint8Array | null>();

  private constructor(posts: readonly PostRow[], variants: readonly VariantRow[]) {
    this.#posts = new Map(posts.map((post) => [post.id, post]));
    this.#variants = new Map(variants.map((variant) => [variant.id, variant]));
  }

  /** Reads them. A draft was given to nobody: its link is not given away either. */
  static async read(tx: Tx, programId: string, lines: readonly Line[]): Promise<Official> {
    if (lines.length === 0) return new Official([], []);
    const posts = await tx
      .selectFrom('post as p')
      .leftJoin('theme as t', (join) =>
        join.onRef('t.program_id', '=', 'p.program_id').onRef('t.id', '=', 'p.theme_id'),
      )
      .leftJoin('campaign as c', (join) =>
        join.onRef('c.program_id', '=', 'p.program_id').onRef('c.id', '=', 'p.campaign_id'),
      )
      .select(['p.id', 'p.title', 'p.text', 'p.translations', 'p.link', 'p.language'])
      .select(['t.fr as theme_fr', 't.en as theme_en', 'c.fr as campaign_fr', 'c.en as campaign_en'])
      .where('p.program_id', '=', programId)
      .where('p.state', '<>', 'draft')
      .where(oneOf(tx, 'p.id', idsIn(lines, 'post_id')))
      .execute();
    const variants = await tx
      .selectFrom('variant')
      .select(['id', 'persona', 'language', 'text'])
      .where('program_id', '=', programId)
      .where(oneOf(tx, 'id', idsIn(lines, 'variant_id')))
      .execute();
    return new Official(posts, variants);
  }

  /** Where the link of a share leads, or null when its post has none. */
  targetOf(line: Line, utm: UtmTemplate): string | null {
    const post = this.#posts.get(line.post_id ?? '');
    if (!post?.link || !/^https?:/i.test(post.link) || !URL.canParse(post.link)) return null;
    const variant = this.#variants.get(line.variant_id ?? '');
    const language = variant?.language ?? post.language;
    const named = (fr: string | null, en: string | null) => (language === 'fr' ? (fr ?? en) : (en ?? fr)) ?? '';
    return withUtm(post.link, utm, {
      network: line.network ?? '',
      theme: named(post.theme_fr, post.theme_en),
      campaign: named(post.campaign_fr, post.campaign_en),
      post: post.title,
      persona: variant?.persona ?? '',
      language,
    });
  }

  /** How much of a signed text is the person's own, 0 to 100, by its likeness to the official wordings; null when nothing tells. */
  originalityOf(line: Line): number | null {
    if (line.signature === null) return null;
    const post = this.#posts.get(line.post_id ?? '');
    const variant = this.#variants.get(line.variant_id ?? '');
    const translations = !post?.translations ? {} : (JSON.parse(post.translations) as Record<string, string>);
    const wordings = [variant?.text, post?.text, ...Object.values(translations)].filter((text) => text !== undefined);
    const own = readSignature(line.signature);
    const alike = wordings.flatMap((text) => {
      const signature = this.#signatureOf(text);
      return signature === null ? [] : [likeness(own, signature)];
    });
    return alike.length === 0 ? null : Math.round(100 * (1 - Math.max(...alike)));
  }

  #signatureOf(text: string): Uint8Array | null {
    let signature = this.#signatures.get(text);
    if (signature === undefined) this.#signatures.set(text, (signature = draftSignature(text)));
    return signature;
  }
}
