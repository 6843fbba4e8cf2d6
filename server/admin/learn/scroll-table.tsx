/** A table under a heading, which scrolls by itself on narrow screens, also by keys; notes below it. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  title: string;
  lead?: string;
  /** Headings of the columns, that of the rows first. */
  columns: readonly string[];
  /** The rows; without any, only the notes are drawn. */
  rows: readonly ComponentChildren[];
  notes: readonly (string | null)[];
}

export function ScrollTable({ title, lead, columns, rows, notes }: Props) {
  const id = useId();
  return (
    <div class="figures">
      <h2 id={id}>{title}</h2>
      {lead && rows.length > 0 && <p class="hint">{lead}</p>}
      {rows.length > 0 && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <section class="figures-scroll" aria-labelledby={id} tabIndex={0}>
          <table>
            <thead>
              <tr>
                {columns.map((words) => (
                  <th key={words} scope="col">
                    {words}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>{rows}</tbody>
          </table>
        </section>
      )}
      {notes.map(
        (note) =>
          note !== null && (
            <p key={note} class="hint">
              {note}
            </p>
          ),
      )}
    </div>
  );
}
