/** Takes an image file with its texts to the server. */
import { useState } from 'preact/hooks';
import { type Media, maxMediaBytes, mediaSchema, mediaTypes } from '../../../shared/life-api.ts';
import { useApp } from '../app-context.ts';
import { failureWords } from '../failure-words.ts';
import { Field } from '../parts/field.tsx';
import { Notice } from '../parts/notice.tsx';
import { ask } from '../request.ts';
import { AltFields } from './alt-fields.tsx';
import { base64Of } from './base64-of.ts';

interface Props {
  onClose(): void;
  onAdded(image: Media): void;
}

export function UploadForm({ onClose, onAdded }: Props) {
  const { t, language } = useApp();
  const [file, setFile] = useState<File | null>(null);
  const [alt, setAlt] = useState({ fr: '', en: '' });
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const upload = async () => {
    if (!file || alt.fr.trim() === '' || alt.en.trim() === '') return setTrouble(t('admin.plan.imageMissing'));
    if (file.size > maxMediaBytes) return setTrouble(t('admin.plan.imageLarge'));
    setBusy(true);
    // One that was moved or changed since it was chosen cannot be read any more.
    const data = await base64Of(file).catch(() => null);
    if (data === null) {
      setBusy(false);
      return setTrouble(t('admin.plan.imageGone'));
    }
    const answer = await ask('images', mediaSchema, { method: 'POST', body: { alt, data } });
    setBusy(false);
    if (answer.ok) return onAdded(answer.value);
    const refused = answer.code === 'invalid';
    setTrouble(refused ? t('admin.plan.imageRefused') : failureWords({ t, language }, answer));
  };
  return (
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
      <AltFields alt={alt} onChange={setAlt} />
      <div class="dialog-foot">
        <button type="button" class="button" onClick={onClose}>
          {t('admin.common.cancel')}
        </button>
        <button type="submit" class="button main" disabled={busy}>
          {t('admin.plan.imageUpload')}
        </button>
      </div>
    </form>
  );
}
