/** The images of a post: shown, copied or downloaded by the person, who puts them into the composer themselves. */
import { useEffect, useState } from 'preact/hooks';
import type { Media } from '../../shared/life-api.ts';
import { copyAnd, copyText } from './copy-text.ts';
import { useApp } from './store.ts';
import { useWords } from './words.ts';

export function PostImages({ images }: { images: readonly Media[] }) {
  const t = useWords();
  return (
    <section class="card" aria-label={t('life.images', { count: images.length })}>
      {images.map((image) => (
        <PostImage key={image.id} image={image} />
      ))}
      <p class="hint">{t('life.imagesHint')}</p>
    </section>
  );
}

interface Fetched {
  readonly blob: Blob;
  readonly address: string;
}

/** The image from the server, which gives it to nobody without the token; null when it cannot be had. */
function useImage(id: string): Fetched | null | undefined {
  const membership = useApp((state) => state.membership);
  const [fetched, setFetched] = useState<Fetched | null>();
  useEffect(() => {
    const stop = new AbortController();
    let address: string | null = null;
    const read = async () => {
      if (!membership) return;
      const answer = await fetch(`${membership.server}/api/v1/library/images/${id}`, {
        headers: { authorization: `Bearer ${membership.token}` },
        signal: stop.signal,
      });
      if (!answer.ok) return setFetched(null);
      const blob = await answer.blob();
      if (stop.signal.aborted) return;
      address = URL.createObjectURL(blob);
      setFetched({ blob, address });
    };
    read().catch(() => {
      if (!stop.signal.aborted) setFetched(null);
    });
    return () => {
      stop.abort();
      if (address !== null) URL.revokeObjectURL(address);
    };
  }, [id, membership]);
  return fetched;
}

function PostImage({ image }: { image: Media }) {
  const t = useWords();
  const language = useApp((state) => state.language);
  const fetched = useImage(image.id);
  const alt = image.alt[language];
  const file = `${image.id}.${image.type.slice('image/'.length)}`;
  return (
    <figure class="post-image">
      {fetched && <img src={fetched.address} alt={alt} width={image.width} height={image.height} />}
      {fetched === null && <p class="problem">{t('life.imageMissing')}</p>}
      <figcaption class="small soft">{alt}</figcaption>
      <div class="actions">
        {fetched && (
          <>
            <button type="button" class="button small" onClick={() => void copyAnd(() => copyImage(fetched.blob))}>
              {t('life.copyImage')}
            </button>
            <a class="button small" href={fetched.address} download={file}>
              {t('life.download')}
            </a>
          </>
        )}
        <button type="button" class="button small" onClick={() => void copyText(alt)}>
          {t('life.copyAlt')}
        </button>
      </div>
    </figure>
  );
}

/** Clipboards take PNG and no other image (Chromium 150, Firefox 140). */
async function copyImage(blob: Blob): Promise<void> {
  const png = blob.type === 'image/png' ? blob : asPng(blob);
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
}

async function asPng(blob: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(blob);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  return canvas.convertToBlob({ type: 'image/png' });
}
