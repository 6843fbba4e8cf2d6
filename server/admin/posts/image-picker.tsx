/** The images of a post: those it has, and a dialog that takes one of the programme's or a file. */
import { ImagePlus, Trash2 } from 'lucide';
import { useState } from 'preact/hooks';
import { type AdminMedia, type Media, mediaListSchema, mostMedia } from '../../../shared/life-api.ts';
import { useApp } from '../app-context.ts';
import { Thumbnail } from '../images/thumbnail.tsx';
import { UploadForm } from '../images/upload-form.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Icon } from '../parts/icon.tsx';
import { Failed } from '../parts/notice.tsx';
import { ask } from '../request.ts';
import { useLoad } from '../use-load.ts';

interface PickerProps {
  value: readonly string[];
  onPick(media: string[]): void;
}

export function ImagePicker({ value, onPick }: PickerProps) {
  const { t, language } = useApp();
  const images = useLoad('images', (signal) => ask('images', mediaListSchema, { signal }));
  const [adding, setAdding] = useState(false);
  const known = images.value?.media ?? [];
  const chosen = value.flatMap((id) => known.find((each) => each.id === id) ?? []);
  return (
    <fieldset class="checks">
      <legend>{t('admin.plan.images')}</legend>
      {images.failure && <Failed failure={images.failure} retry={images.reload} />}
      {chosen.length > 0 && (
        <ul class="image-list">
          {chosen.map((image) => (
            <li key={image.id} class="image-line">
              <Thumbnail image={image} />
              <span>{image.alt[language]}</span>
              <button type="button" class="button small" onClick={() => onPick(value.filter((id) => id !== image.id))}>
                <Icon icon={Trash2} />
                {t('admin.plan.imageRemove')}
                <span class="unseen"> {image.alt[language]}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {value.length < mostMedia && (
        <div class="actions">
          <button type="button" class="button" onClick={() => setAdding(true)}>
            <Icon icon={ImagePlus} />
            {t('admin.plan.imageAdd')}
          </button>
        </div>
      )}
      <p class="hint">{t('admin.plan.imagesHint')}</p>
      {adding && (
        <ImageDialog
          known={known.filter(({ id }) => !value.includes(id))}
          onClose={() => setAdding(false)}
          onPick={(image) => {
            setAdding(false);
            const mine: AdminMedia = known.find(({ id }) => id === image.id) ?? { ...image, usedIn: [] };
            images.set({ media: [mine, ...known.filter(({ id }) => id !== image.id)] });
            onPick([...value.filter((id) => id !== image.id), image.id]);
          }}
        />
      )}
    </fieldset>
  );
}

interface DialogProps {
  known: readonly Media[];
  onClose(): void;
  onPick(image: Media): void;
}

function ImageDialog({ known, onClose, onPick }: DialogProps) {
  const { t } = useApp();
  return (
    <Dialog title={t('admin.plan.imageAdd')} onClose={onClose}>
      <UploadForm onClose={onClose} onAdded={onPick} />
      {known.length > 0 && (
        <section class="stack">
          <h3>{t('admin.plan.imageKnown')}</h3>
          <ul class="image-grid">
            {known.map((image) => (
              <li key={image.id}>
                <button type="button" class="image-choice" onClick={() => onPick(image)}>
                  <Thumbnail image={image} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  );
}
