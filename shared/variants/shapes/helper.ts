/** The helper: an answer to somebody's question, with the figure or the place to read on. */
import { figureOf, inContext } from '../material.ts';
import { decline } from '../variant.ts';
import { frame, type Shape, written } from './shape.ts';

const helper: Shape = {
  persona: 'helper',
  make(material) {
    if (material.link === null) return decline('no-link');
    const figure = figureOf(material);
    const answer = figure === undefined ? material.lead : inContext(material, figure);
    if (answer === undefined) return decline('no-lead');
    return written(frame(material, 'variant.shape.answer', { answer, link: material.link }));
  },
};
export default helper;
