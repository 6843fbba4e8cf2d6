/** The programme's images: what each shows in words, which posts have it, and their coming and going. */
import { ImagePlus, Images } from 'lucide';
import { useState } from 'preact/hooks';
import { type AdminMedia, mediaListSchema, mediaSchema } from '../../../shared/life-api.ts';
import { useApp } from '../app-context.ts';
import { failureWords } from '../failure-words.ts';
import { base64Of } from '../images/base64-of.ts';
import { ImageRow } from '../images/image-row.tsx';
import { UploadForm } from '../images/upload-form.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Icon } from '../parts/icon.tsx';
import { Empty, Failed, Loading } from '../parts/notice.tsx';
import { Page } from '../parts/page.tsx';
import { anything, ask } from '../request.ts';
import { useLoad } from '../use-load.ts';

export function ImagesPage() {
  const app = useApp();
  const { t, say } = app;
  const images = useLoad('images', (signal) => ask('images', mediaListSchema, { signal }));
  const [adding, setAdding] = useState(false);
  /** The image whose removal was refused just now: its row says why. */
  const [refused, setRefused] = useState<string | null>(null);
  const media = images.value?.media ?? [];

  async function remove({ id, alt }: AdminMedia): Promise<void> {
    // The way back needs the picture itself.
    const file = await fetch(`/api/v1/images/${id}/file`).then(
      (answer) => (answer.ok ? answer.blob() : null),
      () => null,
    );
    const data = file === null ? null : await base64Of(file);
    const answer = await ask(`images/${id}`, anything, { method: 'DELETE' });
    images.reload();
    setRefused(!answer.ok && answer.code === 'conflict' ? id : null);
    if (!answer.ok) return answer.code === 'conflict' ? undefined : say({ words: failureWords(app, answer) });
    const back = async () => {
      const again = await ask('images', mediaSchema, { method: 'POST', body: { alt, data } });
      say({ words: again.ok ? t('admin.images.back') : failureWords(app, again) });
      images.reload();
    };
    const undo = data === null ? {} : { action: { words: t('admin.common.undo'), run: () => void back() } };
    return say({ words: t('admin.images.removed'), ...undo });
  }

  return (
    <Page
      title={t('admin.images.title')}
      lead={t('admin.images.lead')}
      actions={
        <button type="button" class="button main" onClick={() => setAdding(true)}>
          <Icon icon={ImagePlus} />
          {t('admin.plan.imageAdd')}
        </button>
      }
    >
      {images.failure && <Failed failure={images.failure} retry={images.reload} />}
      {!images.value && images.loading && <Loading />}
      {images.value && media.length === 0 && (
        <Empty icon={Images} title={t('admin.images.empty')}>
          <p>{t('admin.images.emptyWhat')}</p>
        </Empty>
      )}
      {media.length > 0 && (
        <ul class="rows">
          {media.map((image) => (
            <ImageRow
              key={image.id}
              image={image}
              isRefused={refused === image.id}
              onRemove={() => void remove(image)}
              onChanged={images.reload}
            />
          ))}
        </ul>
      )}
      {adding && (
        <Dialog title={t('admin.plan.imageAdd')} onClose={() => setAdding(false)}>
          <UploadForm
            onClose={() => setAdding(false)}
            onAdded={({ id }) => {
              setAdding(false);
              const known = media.some((each) => each.id === id);
              say({ words: t(known ? 'admin.images.known' : 'admin.images.added') });
              images.reload();
            }}
          />
        </Dialog>
      )}
    </Page>
  );
}
