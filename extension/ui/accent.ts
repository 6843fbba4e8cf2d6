/** A programme's own accent colour, taken only where it stays readable. */
import { contrast } from '../../shared/contrast.ts';

/** Grounds of shared/tokens.css that accent text stands on, and the house's own accent there. */
const light = { ground: '#ffffff', accent: '#0f6b5c', ink: '#ffffff' };
const dark = { ground: '#17191c', accent: '#57c7b2', ink: '#06231d' };
/** WCAG 2.2 AA for text of ordinary size. */
const enough = 4.5;

/** Puts the accent in place on each ground where it can be read; the house's own stays on the other. */
export function applyAccent(accent: string | null): void {
  const root = document.documentElement.style;
  const pick = (house: typeof light) => {
    if (accent === null || contrast(accent, house.ground) < enough) return house;
    return { accent, ink: contrast(accent, '#ffffff') >= enough ? '#ffffff' : '#06231d' };
  };
  const [day, night] = [pick(light), pick(dark)];
  if (day === light && night === dark) {
    for (const name of ['--accent', '--accent-ink']) root.removeProperty(name);
    return;
  }
  root.setProperty('--accent', `light-dark(${day.accent}, ${night.accent})`);
  root.setProperty('--accent-ink', `light-dark(${day.ink}, ${night.ink})`);
}
