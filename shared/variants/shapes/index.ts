/** The persona shapes, in the order of the personae. */
import curator from './curator.ts';
import expert from './expert.ts';
import explainer from './explainer.ts';
import factChecker from './fact-checker.ts';
import helper from './helper.ts';
import insider from './insider.ts';
import liker from './liker.ts';
import messenger from './messenger.ts';
import recruiter from './recruiter.ts';
import reporter from './reporter.ts';
import type { Shape } from './shape.ts';

export const shapes: readonly Shape[] = [
  messenger,
  reporter,
  expert,
  liker,
  explainer,
  curator,
  factChecker,
  helper,
  recruiter,
  insider,
];
