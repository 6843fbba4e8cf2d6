/** Figures that companies keep to themselves until they publish them: shares, volumes, money. */

/** A number with its unit behind a figure word: a share, an amount whose currency is understood. */
export const share =
  /[+−-]?\d(?:[\d.,\u00a0\u202f ]{0,12}\d)?\s?(?:%|pts?(?!\p{L})|points?(?!\p{L})|[kKmM](?![\p{L}²³]))/gu;
/** How much was sold or ordered, from a hundred on. */
export const volume =
  /\d(?:[\d.,\u00a0\u202f ]{0,12}\d)(?<=\d[\d.,\u00a0\u202f ]*\d{2})\s(?:pompes?|unités|appareils|machines|contrats|clients|commandes|units|pumps|orders|contracts|customers|clients|machines|devices|homes|logements)(?!\p{L})/gu;
/** Money. */
export const amount =
  /(?:[€$£]\s?\d(?:[\d.,\s]{0,15}\d)?(?:\s?(?:million|billion|[mk]|bn)\b)?|\d(?:[\d.,\u00a0\u202f ]{0,15}\d)?\s?(?:(?:k|K|M|Md|Mds)?[€$£]|(?:millions?|milliards?)(?! de | d['’]| of | euros| dollars|\p{L})|(?:millions?|milliards?|billions?)(?: d['’](?:euros|€)| de dollars| of (?:euros|dollars)| euros| dollars)|euros\b|dollars\b|[kKM](?:EUR|USD)\b))/gu;
