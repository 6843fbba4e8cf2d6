/** The insider: from the inside, with a place for what one saw oneself. */
import { sadNews } from '../bad-news.ts';
import { decline } from '../variant.ts';
import { frame, type Shape, tagLine, written } from './shape.ts';

const insider: Shape = {
  persona: 'insider',
  make(material) {
    if (material.sentences.some((sentence) => sadNews.test(sentence))) return decline('no-good-news');
    if (!material.own.ok) return material.own;
    if (material.lead === undefined) return decline('no-lead');
    const { lead, link } = material;
    return written(lead, frame(material, 'variant.shape.inside'), link, tagLine(material));
  },
};
export default insider;
