/** A programme's own accent colour, taken only where it stays readable. */
import { contrast } from '../../shared/contrast.ts';

/** Grounds of shared/tokens.css that accent text stands on, light and dark. */
const grounds = ['#ffffff', '#17191c'];
/** WCAG 2.2 AA for text of ordinary size. */
const enough = 4.5;

/** Puts the programme's accent in place when it is readable on both grounds; else the house's own stays. */
export function applyAccent(accent: string | null): void {
  const root = document.documentElement.style;
  const fits = accent !== null && grounds.every((ground) => contrast(accent, ground) >= enough);
  if (!fits) {
    root.removeProperty('--accent');
    root.removeProperty('--accent-ink');
    return;
  }
  root.setProperty('--accent', accent);
  root.setProperty('--accent-ink', contrast(accent, '#ffffff') >= enough ? '#ffffff' : '#06231d');
}
