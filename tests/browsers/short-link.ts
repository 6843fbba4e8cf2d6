/** The short links of a programme, as the sidebar's preview of a post shows them. */
import { expect, type Page } from '@playwright/test';
import { linkCodePattern } from '../../shared/link-code-pattern.ts';
import type { Program } from './program.ts';

/** Finds a short link of the programme's server in a text. */
export function shortLinkOf({ url }: Pick<Program, 'url'>): RegExp {
  return new RegExp(`${url.replaceAll('.', '\\.')}/l/${linkCodePattern.source.slice(1, -1)}`);
}

/** Waits until the preview holds a short link, and gives it. */
export async function previewedLink(panel: Page, program: Pick<Program, 'url'>): Promise<string> {
  const pattern = shortLinkOf(program);
  const preview = panel.getByTestId('preview');
  await expect(preview).toHaveText(pattern);
  return pattern.exec(await preview.innerText())?.[0] ?? '';
}
