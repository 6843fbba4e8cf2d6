/** What an entry of the calendar is called, as the way to what it is about. */
import { useApp } from '../app-context.ts';
import { Link } from '../parts/link.tsx';
import { bilingual } from '../words.ts';
import type { Entry } from './agenda.ts';
import type { Edited } from './occasion-dialog.tsx';

interface Props {
  entry: Entry;
  /** Of the link or the button. */
  class?: string;
  onEdit(edited: Edited): void;
}

export function EntryLink({ entry, class: name = '', onEdit }: Props) {
  const { language } = useApp();
  if (entry.is === 'post' || entry.is === 'expiry') {
    return (
      <Link to={`/admin/posts/${entry.post.id}`} class={`row-title ${name}`}>
        {entry.post.title}
      </Link>
    );
  }
  const [of, edited]: [typeof entry.of, Edited] =
    entry.is === 'moment'
      ? [entry.of, { kind: 'moment', of: entry.of }]
      : [entry.of, { kind: 'campaign', of: entry.of }];
  return (
    <button type="button" class={`text-button linked ${name}`} onClick={() => onEdit(edited)}>
      {bilingual(of.name, language)}
    </button>
  );
}
