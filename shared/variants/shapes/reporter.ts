/** The reporter: the scene, when and where, and the photo to take. */
import { sceneOf } from '../material.ts';
import { decline } from '../variant.ts';
import { frame, type Shape, tagLine, written } from './shape.ts';

const reporter: Shape = {
  persona: 'reporter',
  make(material) {
    const scene = sceneOf(material);
    if (scene === undefined) return decline('no-scene');
    return written(scene, frame(material, 'variant.shape.photo'), material.lead, material.link, tagLine(material));
  },
};
export default reporter;
