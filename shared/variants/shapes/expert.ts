/** The expert: what it changes, and one question. */
import { sadNews } from '../bad-news.ts';
import { effectOf, inContext } from '../material.ts';
import { decline } from '../variant.ts';
import { frame, type Shape, tagLine, written } from './shape.ts';

const expert: Shape = {
  persona: 'expert',
  make(material) {
    if (material.sentences.some((sentence) => sadNews.test(sentence))) return decline('no-good-news');
    const effect = effectOf(material);
    if (effect === undefined) return decline('no-effect');
    return written(
      inContext(material, effect),
      frame(material, 'variant.shape.question'),
      material.link,
      tagLine(material),
    );
  },
};
export default expert;
