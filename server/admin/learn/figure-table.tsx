/** Figures in a table; rows and columns that too few people are behind are named below it instead of being drawn. */
import type { Figures } from '../../../shared/learn-api.ts';
import { useApp } from '../app-context.ts';
import { figureColumns } from './figure-words.ts';
import { ScrollTable } from './scroll-table.tsx';

interface Row {
  key: string;
  name: string;
  note?: string | null;
  figures: Figures;
}

/** `of`: what each row is. Nothing is drawn without rows. */
export function FigureTable({ title, of, rows }: { title: string; of: string; rows: readonly Row[] }) {
  const app = useApp();
  const { t, language } = app;
  if (rows.length === 0) return null;
  const all = figureColumns(app);
  const columns = all.filter(({ says }) => rows.some(({ figures }) => says(figures) !== null));
  const absent = all.filter((column) => !columns.includes(column));
  const told = rows.filter(({ figures }) => columns.some(({ says }) => says(figures) !== null));
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return (
    <ScrollTable
      title={title}
      columns={[of, ...columns.map(({ words }) => words)]}
      rows={told.map(({ key, name, note, figures }) => (
        <tr key={key} data-figures={key}>
          <th scope="row">
            {name}
            {note && <span class="soft"> {note}</span>}
          </th>
          {columns.map(({ words, says }) => (
            <td key={words}>{says(figures) ?? <span class="soft">{t('admin.learn.few')}</span>}</td>
          ))}
        </tr>
      ))}
      notes={[
        told.length === 0
          ? t('admin.learn.allFew', { count: rows.length })
          : told.length < rows.length
            ? t('admin.learn.moreFew', { count: rows.length - told.length })
            : null,
        told.length > 0 && absent.length > 0
          ? t('admin.learn.noColumns', { names: list.format(absent.map(({ words }) => words)) })
          : null,
      ]}
    />
  );
}
