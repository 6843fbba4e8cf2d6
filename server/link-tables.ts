/** What is kept of the links of shares, and of what came of them. */

/** What came of one share, beside its line; only where there is something to say. */
export interface OutcomeTable {
  program_id: string;
  share_id: string;
  /** The code of its tracked link and the address that it leads to, for good; null without such a link. */
  code: string | null;
  target: string | null;
  received_at: number;
  /** Of readers, as far as they can be told from robots; the sum of its rows in `click`. */
  clicks: number;
  /** How much of the published text is the person's own, 0 to 100; null when nothing tells. */
  originality: number | null;
  /** Minutes from taking the text to saying that it is out; null when nothing tells. */
  waited: number | null;
}

/** Clicks on the link of one share in one hour (hours since 1970, UTC). Nothing is kept of who clicked. */
export interface ClickTable {
  program_id: string;
  share_id: string;
  hour: number;
  count: number;
}

/** What came of the shares of one day (of the share, as in `rollup`): of all, or of one network, post or variant. */
export interface EffectTable {
  program_id: string;
  axis: 'all' | 'network' | 'post' | 'variant';
  day: number;
  subject: string;
  /** Shares with a tracked link, and clicks on these. */
  tracked: number;
  clicks: number;
  /** The sum of `measured` shares' originality. */
  originality: number;
  measured: number;
  /** The sum of `answered` shares' minutes until they were said to be out. */
  waited: number;
  answered: number;
}

/** How a programme's links are tracked, and what it says a click or a publication is worth to it. */
export interface LinkSettingTable {
  program_id: string;
  /** 1: links are offered as tracked ones and clicks are counted. */
  tracked: number;
  /** JSON: what is put into the target's `utm_` parameters. */
  utm: string;
  /** JSON: currency and unit values, or null. */
  worth: string | null;
  updated_at: number;
  updated_by: string | null;
}
