/** What the sidebar, opened anew, tells of the clicks on one's own shares. */
import type { Page } from '@playwright/test';

/** Milliseconds to wait for an answer of the server before the sidebar is opened once more. */
const patience = 5000;

/** Reloads the panel, which asks anew, and reads what it then says; '' where it says nothing in time. */
export async function ownClicks(panel: Page): Promise<string> {
  await panel.reload();
  await panel.getByRole('tab', { name: 'My shares', exact: true }).click();
  const told = panel.getByTestId('own-clicks');
  await told
    .first()
    .waitFor({ timeout: patience })
    .catch(() => undefined);
  return (await told.allInnerTexts()).join();
}
