/** The plain page of a short link that leads nowhere: in the reader's language, without a script, a style or a cookie. */
import { type LanguageId, languageIds, translator } from '../../shared/languages/index.ts';

/** The first of our languages that the head names, by its order; their own weights (`q`) are not looked at. */
function languageOf(accepted: string | undefined): LanguageId {
  const wanted = (accepted ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  return wanted.flatMap((short) => languageIds.find((id) => id === short) ?? [])[0] ?? 'en';
}

/** The page, and the language that it is in. `accepted`: the request's `Accept-Language`. */
export function noLinkPage(why: 'unknown' | 'busy', accepted: string | undefined): { html: string; language: string } {
  const language = languageOf(accepted);
  const t = translator(language);
  const html = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${t(`link.${why}.title`)}</title>
</head>
<body>
<main>
<h1>${t(`link.${why}.title`)}</h1>
<p>${t(`link.${why}.text`)}</p>
</main>
</body>
</html>
`;
  return { html, language };
}
