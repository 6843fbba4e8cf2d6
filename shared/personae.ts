/** The personae: the manners in which an ambassador carries a message. Their names and hints are in the language files. */
export const personae = [
  'messenger',
  'reporter',
  'expert',
  'liker',
  'explainer',
  'curator',
  'fact-checker',
  'helper',
  'recruiter',
  'insider',
] as const;

export type Persona = (typeof personae)[number];
