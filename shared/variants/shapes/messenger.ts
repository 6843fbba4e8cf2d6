/** The messenger: the news itself, short and factual. */
import { decline } from '../variant.ts';
import { type Shape, tagLine, written } from './shape.ts';

const messenger: Shape = {
  persona: 'messenger',
  make: (material) =>
    material.lead === undefined ? decline('no-lead') : written(material.lead, material.link, tagLine(material)),
};
export default messenger;
