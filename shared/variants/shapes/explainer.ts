/** The explainer: the post in three short steps. */
import { decline } from '../variant.ts';
import { frame, type Shape, tagLine, written } from './shape.ts';

/** Thanks and calls to read on are no points. */
const aside =
  /^(?:merci|bravo|félicitations|thanks?|congrat|well done|read|watch|listen|visit|lisez|regardez|écoutez|découvrez|discover)(?!\p{L})/iu;

/** A step is read at one glance. */
const longest = 140;

const explainer: Shape = {
  persona: 'explainer',
  make(material) {
    const steps = material.sentences
      .filter((sentence) => sentence.length <= longest && !aside.test(sentence))
      .slice(0, 3);
    if (steps.length < 3) return decline('no-steps');
    const list = steps.map((step, place) => `${place + 1}. ${step}`).join('\n');
    return written(frame(material, 'variant.shape.steps'), list, material.link, tagLine(material));
  },
};
export default explainer;
