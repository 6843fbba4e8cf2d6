/** The expert: what it changes, and one question. */
import { effectOf } from '../material.ts';
import { decline } from '../variant.ts';
import { frame, type Shape, tagLine, written } from './shape.ts';

const expert: Shape = {
  persona: 'expert',
  make(material) {
    const effect = effectOf(material);
    if (effect === undefined) return decline('no-effect');
    return written(effect, frame(material, 'variant.shape.question'), material.link, tagLine(material));
  },
};
export default expert;
