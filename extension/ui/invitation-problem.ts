/** Words an invitation's failure. */
import type { JoiningFailure } from '../membership.ts';
import { words } from './words.ts';

/** What went wrong with an invitation, in words that say what to do. */
export function invitationProblem({ reason, code }: JoiningFailure, host: string): string {
  const t = words();
  if (code === 'invitation-unknown' || code === 'not-found') return t('joining.unknown');
  if (code === 'invitation-used') return t('joining.used');
  if (code === 'invitation-expired') return t('joining.expired');
  if (reason === 'unreachable') return t('joining.unreachable', { host });
  if (reason === 'unreadable') return t('joining.notPortevoix', { host });
  if (reason === 'too-many') return t('joining.busy', { host });
  if (reason === 'update-required') return t('joining.update', { host });
  if (reason === 'storage-full' || reason === 'storage-closed') return t(`joining.${reason}`);
  return t('joining.failed', { host });
}
