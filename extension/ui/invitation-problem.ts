/** Words an invitation's failure. */
import type { JoiningFailure } from '../membership.ts';
import { words } from './words.ts';

/** What went wrong with an invitation, in words that say what to do. */
export function invitationProblem({ reason, code }: JoiningFailure, host: string): string {
  const t = words();
  if (code === 'invitation-unknown' || code === 'not-found') return t('sidebar.join.unknown');
  if (code === 'invitation-used') return t('sidebar.join.used');
  if (code === 'invitation-expired') return t('sidebar.join.expired');
  if (reason === 'unreachable') return t('sidebar.join.unreachable', { host });
  if (reason === 'unreadable') return t('sidebar.join.notPortevoix', { host });
  if (reason === 'too-many') return t('sidebar.join.busy', { host });
  if (reason === 'update-required') return t('sidebar.join.update', { host });
  if (reason === 'storage-full' || reason === 'storage-closed') return t(`sidebar.join.${reason}`);
  return t('sidebar.join.failed', { host });
}
