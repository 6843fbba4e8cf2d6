/** The fact-checker: the source first, then the figure. */
import { figureOf, inContext, isJobOffer } from '../material.ts';
import { decline } from '../variant.ts';
import { frame, type Shape, tagLine, written } from './shape.ts';

const factChecker: Shape = {
  persona: 'fact-checker',
  make(material) {
    if (material.link === null) return decline('no-link');
    if (isJobOffer(material)) return decline('no-figure');
    const figure = figureOf(material);
    if (figure === undefined) return decline('no-figure');
    return written(
      frame(material, 'variant.shape.source', { link: material.link }),
      inContext(material, figure),
      tagLine(material),
    );
  },
};
export default factChecker;
