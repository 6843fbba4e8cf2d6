/** The images of a post: those it has, and a dialog that takes one of the programme's or a file. */
import { ImagePlus, Trash2 } from 'lucide';
import { useState } from 'preact/hooks';
import {
  type Media,
  maxMediaBytes,
  mediaListSchema,
  mediaSchema,
  mediaTypes,
  mostMedia,
} from '../../../shared/life-api.ts';
import { useApp } from '../app-context.ts';
import { failureWords } from '../failure-words.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Field } from '../parts/field.tsx';
import { Icon } from '../parts/icon.tsx';
import { Failed, Notice } from '../parts/notice.tsx';
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
            images.set({ media: [image, ...known.filter(({ id }) => id !== image.id)] });
            onPick([...value.filter((id) => id !== image.id), image.id]);
          }}
        />
      )}
    </fieldset>
  );
}

function Thumbnail({ image }: { image: Media }) {
  const { language } = useApp();
  return (
    <img
      class="thumbnail"
      src={`/api/v1/images/${image.id}/file`}
      alt={image.alt[language]}
      width={96}
      height={72}
      loading="lazy"
    />
  );
}

interface DialogProps {
  known: readonly Media[];
  onClose(): void;
  onPick(image: Media): void;
}

function ImageDialog({ known, onClose, onPick }: DialogProps) {
  const { t, language } = useApp();
  const [file, setFile] = useState<File | null>(null);
  const [alt, setAlt] = useState({ fr: '', en: '' });
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const upload = async () => {
    if (!file || alt.fr.trim() === '' || alt.en.trim() === '') return setTrouble(t('admin.plan.imageMissing'));
    if (file.size > maxMediaBytes) return setTrouble(t('admin.plan.imageLarge'));
    setBusy(true);
    const answer = await ask('images', mediaSchema, { method: 'POST', body: { alt, data: await base64Of(file) } });
    setBusy(false);
    if (answer.ok) return onPick(answer.value);
    const refused = answer.code === 'invalid';
    setTrouble(refused ? t('admin.plan.imageRefused') : failureWords({ t, language }, answer));
  };
  return (
    <Dialog title={t('admin.plan.imageAdd')} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void upload();
        }}
      >
        {trouble !== null && (
          <Notice tone="bad" live>
            {trouble}
          </Notice>
        )}
        <Field label={t('admin.plan.imageFile')} hint={t('admin.plan.imageFileHint')}>
          {(control) => (
            <input
              {...control}
              type="file"
              accept={mediaTypes.join()}
              onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
            />
          )}
        </Field>
        {(['fr', 'en'] as const).map((each) => (
          <Field
            key={each}
            label={t(`admin.plan.alt.${each}`)}
            {...(each === 'fr' ? { hint: t('admin.plan.altHint') } : {})}
          >
            {(control) => (
              <input
                {...control}
                lang={each}
                value={alt[each]}
                maxLength={1000}
                onInput={(event) => setAlt({ ...alt, [each]: event.currentTarget.value })}
              />
            )}
          </Field>
        ))}
        <div class="dialog-foot">
          <button type="button" class="button" onClick={onClose}>
            {t('admin.common.cancel')}
          </button>
          <button type="submit" class="button main" disabled={busy}>
            {t('admin.plan.imageUpload')}
          </button>
        </div>
      </form>
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

/** The file's bytes, base64. */
function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result).replace(/^[^,]*,/, '')));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('The file cannot be read.')));
    reader.readAsDataURL(file);
  });
}
