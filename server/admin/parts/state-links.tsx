/** The states of a list as links with their numbers; the choice is kept in the address. */
import { Link } from './link.tsx';

interface StateLinksProps {
  label: string;
  /** The word for no state chosen: languages inflect it. */
  all: string;
  path: string;
  current: string | null;
  /** Other filters of the address, from `?` on, which stay. */
  keep?: string;
  states: readonly { readonly id: string; readonly words: string; readonly count: number }[];
  total: number;
}

export function StateLinks({ label, all, path, current, keep = '', states, total }: StateLinksProps) {
  const entries = [{ id: null, words: all, count: total }, ...states];
  return (
    <nav class="state-links" aria-label={label}>
      {entries.map(({ id, words, count }) => (
        <Link
          key={id}
          to={id === null ? path + keep : `${path}${keep === '' ? '?' : `${keep}&`}state=${id}`}
          current={id === current}
        >
          {words} <span class="number">{count}</span>
        </Link>
      ))}
    </nav>
  );
}
