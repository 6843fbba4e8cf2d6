/** The curator: what to read, and why. */
import { sadNews } from '../bad-news.ts';
import { effectOf, figureOf, inContext, isJobOffer } from '../material.ts';
import { decline } from '../variant.ts';
import { frame, type Shape, tagLine, written } from './shape.ts';

const curator: Shape = {
  persona: 'curator',
  make(material) {
    if (material.sentences.some((sentence) => sadNews.test(sentence))) return decline('no-good-news');
    if (material.link === null) return decline('no-link');
    if (isJobOffer(material)) return decline('no-effect');
    const why = effectOf(material) ?? figureOf(material);
    if (why === undefined) return decline('no-effect');
    return written(
      inContext(material, why),
      frame(material, 'variant.shape.read', { link: material.link }),
      tagLine(material),
    );
  },
};
export default curator;
