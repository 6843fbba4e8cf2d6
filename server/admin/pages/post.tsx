/** The page of one post, new or known: loads what the form needs. */
import { useState } from 'preact/hooks';
import { type AdminPost, adminPostSchema, currentCharterSchema, themesSchema } from '../../../shared/admin-api.ts';
import { Failed, Loading } from '../parts/notice.tsx';
import { PostForm } from '../posts/post-form.tsx';
import { ask, type Answer } from '../request.ts';
import { replace } from '../route.ts';
import { useLoad } from '../use-load.ts';

export function PostPage({ id }: { id: string | null }) {
  /** `created`: the post that this very form has just made. Its address changes; the form and its focus stay. */
  const [form, setForm] = useState<{ id: string | null; key: string; created: string | null }>({
    id,
    key: id ?? 'new',
    created: null,
  });
  if (form.id !== id) {
    setForm({ id, key: id !== null && form.created === id ? form.key : (id ?? 'new'), created: null });
  }
  const { key } = form;
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
        setForm({ ...form, created: saved.id });
        replace(`/admin/posts/${saved.id}`);
      }}
    />
  );
}
