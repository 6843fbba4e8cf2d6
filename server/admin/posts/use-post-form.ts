/** The post's form as state: the draft, what was saved last, and the requests that save, publish and withdraw it. */
import { useState } from 'preact/hooks';
import { type AdminPost, adminPostSchema } from '../../../shared/admin-api.ts';
import { useApp } from '../app-context.ts';
import { ask, type Answer, type Failure } from '../request.ts';
import { useLeaveGuard } from '../parts/leave-question.tsx';
import { afterSaving, draftOf, emptyDraft, type PostDraft, readDraft, sameDraft, type Wrong } from './post-draft.ts';
import type { Asked } from './post-dialogs.tsx';
import { stageNow } from './state-tones.ts';

const nothingWrong: Wrong = new Set();

export function usePostForm(first: AdminPost | null, onSaved: (post: AdminPost, isNew: boolean) => void) {
  const { t, language, say } = useApp();
  const [post, setPost] = useState(first);
  const [draft, setDraft] = useState<PostDraft>(() => (first ? draftOf(first) : emptyDraft(language)));
  const [saved, setSaved] = useState(draft);
  const [wrong, setWrong] = useState<Wrong>(nothingWrong);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  const dirty = !sameDraft(draft, saved);
  const leaveGuard = useLeaveGuard(dirty);

  /** `sent`: the form as it was when the request left; what was typed since stays. */
  const settled = (next: AdminPost, sent: PostDraft, isNew: boolean) => {
    const held = draftOf(next);
    setPost(next);
    setDraft((now) => afterSaving(now, sent, held));
    setSaved(held);
    setFailure(null);
    onSaved(next, isNew);
  };

  /** Sends the draft. `over`: the version to replace, when it is not the one that was edited. */
  const send = async (over?: number): Promise<AdminPost | null> => {
    const read = readDraft(draft, over ?? post?.version);
    setWrong(read.ok ? nothingWrong : read.wrong);
    if (!read.ok) {
      requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid]')?.focus());
      return null;
    }
    const answer = post
      ? await ask(`posts/${post.id}`, adminPostSchema, { method: 'PUT', body: read.input })
      : await ask('posts', adminPostSchema, { method: 'POST', body: read.input });
    if (answer.ok) {
      settled(answer.value, draft, !post);
      return answer.value;
    }
    if (answer.code === 'conflict' && post) setAsked('conflict');
    else setFailure(answer);
    return null;
  };
  const change = async (verb: 'publish' | 'withdraw', of: AdminPost, reason = '') => {
    const answer: Answer<AdminPost> = await ask(`posts/${of.id}/${verb}`, adminPostSchema, {
      method: 'POST',
      // What is published is what was read here, not what somebody has saved since.
      body: verb === 'publish' ? { version: of.version } : { reason },
    });
    if (!answer.ok) {
      if (answer.code === 'conflict' && verb === 'publish') setAsked('conflict');
      else setFailure(answer);
      return;
    }
    settled(answer.value, draftOf(of), false);
    const waits = stageNow(answer.value) === 'scheduled';
    const done = waits ? 'admin.plan.scheduled' : 'admin.post.published';
    say({ words: t(verb === 'publish' ? done : 'admin.post.withdrawn') });
  };
  const during = async (work: () => Promise<unknown>) => {
    setBusy(true);
    await work();
    setBusy(false);
  };

  const save = () =>
    during(async () => {
      if (await send()) say({ words: t('admin.post.saved') });
    });
  const askPublish = () => {
    const read = readDraft(draft, post?.version);
    setWrong(read.ok ? nothingWrong : read.wrong);
    if (read.ok) setAsked('publish');
    else requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid]')?.focus());
  };
  /** `reason`: why the post is withdrawn, for those who took it over. */
  const answerYes = (to: Asked, reason?: string) => {
    setAsked(null);
    void during(async () => {
      if (to === 'withdraw') {
        if (post) await change('withdraw', post, reason);
      } else if (to === 'publish') {
        const ready = dirty || !post ? await send() : post;
        if (ready) await change('publish', ready);
      } else if (post) {
        const newest = await ask(`posts/${post.id}`, adminPostSchema);
        if (!newest.ok) setFailure(newest);
        else if (await send(newest.value.version)) say({ words: t('admin.post.saved') });
      }
    });
  };
  return {
    post,
    draft,
    setDraft,
    dirty,
    wrong,
    failure,
    busy,
    asked,
    leaveGuard,
    save,
    askPublish,
    askWithdraw: () => setAsked('withdraw'),
    answerNo: () => setAsked(null),
    answerYes,
  };
}
