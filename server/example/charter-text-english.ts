/** The example charter as people read it in English, in numbered articles that its rules cite. */

const articles = [
  [
    'You are free',
    'You share if you want, what you want, in your own words. Your account is yours. Nobody will ask you to post, and not posting has no consequence. The company does not see your drafts.',
  ],
  [
    'Say who you are',
    'When you speak well of Novéa, say in the first lines that you work there. A hashtag at the end is not enough. “We”, “our workshop”, “my colleagues” will do.',
  ],
  [
    'Facts, with their source',
    'A fact that can be checked beats an adjective. If you quote a figure or compare, give the source. No superlatives, no promised results.',
  ],
  [
    'The environment, health, money',
    'The law is strict here. Give the measured result, never “100% green” or “carbon neutral”.',
  ],
  [
    'What is not public stays so',
    'No product before its announcement, no unpublished figure, no client’s name without consent. When in doubt, ask the communications team. During quiet periods nobody speaks of results.',
  ],
  ['People', 'No personal data, neither yours nor others’. Ask colleagues before you name or show them.'],
  [
    'Respect',
    'Answer arguments, not persons. Do not run a competitor down. Faced with a provocation, hand over to the communications team, or do not answer.',
  ],
  ['Jobs', 'A job offer is open to everybody, and says so.'],
  [
    'Being read by everybody',
    'Short sentences, few emoji and hashtags, a capital at each word of a hashtag, no words in capitals: screen readers, and your readers, will thank you.',
  ],
  [
    'Your voice',
    'Speak in the first person of what you saw, did, learnt. One post in five on the company is enough: the rest is you.',
  ],
] as const;

export const englishText = articles.map(([title, text], index) => `${index + 1}. ${title}\n${text}`).join('\n\n');
