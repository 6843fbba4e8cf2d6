/** The page of one post, new or known: loads what the form needs. */
import { useRef } from 'preact/hooks';
import { type AdminPost, adminPostSchema, currentCharterSchema, themesSchema } from '../../../shared/admin-api.ts';
import { Failed, Loading } from '../parts/notice.tsx';
import { PostForm } from '../posts/post-form.tsx';
import { ask, type Answer } from '../request.ts';
import { replace } from '../route.ts';
import { useLoad } from '../use-load.ts';

export function PostPage({ id }: { id: string | null }) {
  /** The post that this very form has just created: its address changes, the form and its focus stay. */
  const created = useRef<AdminPost | null>(null);
  const form = useRef({ id, key: id ?? 'new' });
  if (form.current.id !== id) {
    const same = id !== null && created.current?.id === id;
    form.current = { id, key: same ? form.current.key : (id ?? 'new') };
  }
  const key = form.current.key;
  const post = useLoad(key, async (signal): Promise<Answer<{ key: string; post: AdminPost | null }>> => {
    if (id === null) return { ok: true, value: { key, post: null } };
    const answer = await ask(`posts/${id}`, adminPostSchema, { signal });
    return answer.ok ? { ok: true, value: { key, post: answer.value } } : answer;
  });
  const themes = useLoad('themes', (signal) => ask('themes', themesSchema, { signal }));
  const charter = useLoad('charter', (signal) => ask('charter', currentCharterSchema, { signal }));

  const failed = [post, themes, charter].find((each) => each.failure !== null && each.value === null);
  if (failed?.failure) return <Failed failure={failed.failure} retry={failed.reload} />;
  if (!post.value || post.value.key !== key || !themes.value || !charter.value) return <Loading />;
  const known = themes.value.themes;
  return (
    <PostForm
      key={key}
      first={post.value.post}
      themes={known}
      charter={charter.value.charter}
      onTheme={(theme) => themes.set({ themes: [...known, theme] })}
      onSaved={(saved, isNew) => {
        if (!isNew) return;
        created.current = saved;
        replace(`/admin/posts/${saved.id}`);
      }}
    />
  );
}
