/** The curator: what to read, and why. */
import { effectOf, figureOf } from '../material.ts';
import { decline } from '../variant.ts';
import { frame, type Shape, tagLine, written } from './shape.ts';

const curator: Shape = {
  persona: 'curator',
  make(material) {
    if (material.link === null) return decline('no-link');
    const why = effectOf(material) ?? figureOf(material);
    if (why === undefined) return decline('no-effect');
    return written(why, frame(material, 'variant.shape.read', { link: material.link }), tagLine(material));
  },
};
export default curator;
