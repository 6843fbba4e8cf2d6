/** The supporter: a comment to leave under the company's post, not a post. */
import { sadNews } from '../bad-news.ts';
import { decline } from '../variant.ts';
import { frame, type Shape, written } from './shape.ts';

/** A comment that is longer is not read under a post. */
const longest = 220;

const liker: Shape = {
  persona: 'liker',
  make(material) {
    if (material.sentences.some((sentence) => sadNews.test(sentence))) return decline('no-good-news');
    if (!material.own.ok) return material.own;
    if (material.lead === undefined || material.lead.length > longest) return decline('no-lead');
    return written(`${frame(material, 'variant.shape.support')}\n${material.lead}`);
  },
};
export default liker;
