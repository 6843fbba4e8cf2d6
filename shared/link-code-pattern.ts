/** What the code of a tracked link looks like; how one is made is `link-code.ts`'s, which the sidebar loads late. */
export const linkCodePattern = /^[2-9A-HJ-NP-Za-km-z]{12}$/;
