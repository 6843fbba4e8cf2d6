/** One image of the programme: its text, which can be changed, where it is used, and its removal. */
import { Pencil, Save, Trash2 } from 'lucide';
import { useState } from 'preact/hooks';
import { type AdminMedia, mediaAltSchema, mediaSchema } from '../../../shared/life-api.ts';
import { useApp } from '../app-context.ts';
import { failureWords } from '../failure-words.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Icon } from '../parts/icon.tsx';
import { Link } from '../parts/link.tsx';
import { Notice } from '../parts/notice.tsx';
import { ask } from '../request.ts';
import { AltFields } from './alt-fields.tsx';
import { Thumbnail } from './thumbnail.tsx';

interface Props {
  image: AdminMedia;
  /** Its removal was refused just now. */
  isRefused: boolean;
  onRemove(): void;
  onChanged(): void;
}

export function ImageRow({ image, isRefused, onRemove, onChanged }: Props) {
  const { t, language } = useApp();
  const [changing, setChanging] = useState(false);
  const { alt, type, width, height, bytes, usedIn } = image;
  const facts = {
    type: type.slice('image/'.length).toUpperCase(),
    width: String(width),
    height: String(height),
    size: Math.max(1, Math.round(bytes / 1000)),
  };
  return (
    <li class="row image-row" data-image={image.id}>
      <Thumbnail image={image} />
      <div class="row-main">
        {isRefused && (
          <Notice tone="bad" live>
            {t('admin.images.inUse')}
          </Notice>
        )}
        <p lang={language}>{alt[language]}</p>
        <p class="row-sub">{t('admin.images.facts', facts)}</p>
        {usedIn.length === 0 ? (
          <p class="row-sub">{t('admin.images.unused')}</p>
        ) : (
          <>
            <p class="row-sub">{t('admin.images.usedIn')}</p>
            <ul class="used-in">
              {usedIn.map(({ id, title }) => (
                <li key={id}>
                  <Link to={`/admin/posts/${id}`}>{title}</Link>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <div class="actions">
        <button type="button" class="button small" onClick={() => setChanging(true)}>
          <Icon icon={Pencil} />
          {t('admin.images.alt')}
          <span class="unseen"> {alt[language]}</span>
        </button>
        <button type="button" class="button small" onClick={onRemove}>
          <Icon icon={Trash2} />
          {t('admin.images.remove')}
          <span class="unseen"> {alt[language]}</span>
        </button>
      </div>
      {changing && (
        <AltDialog
          image={image}
          onClose={() => setChanging(false)}
          onSaved={() => {
            setChanging(false);
            onChanged();
          }}
        />
      )}
    </li>
  );
}

function AltDialog({ image, onClose, onSaved }: { image: AdminMedia; onClose(): void; onSaved(): void }) {
  const app = useApp();
  const { t, say } = app;
  const [alt, setAlt] = useState(image.alt);
  const [trouble, setTrouble] = useState<string | null>(null);
  async function save(): Promise<void> {
    const input = mediaAltSchema.safeParse({ alt });
    if (!input.success) return setTrouble(t('admin.images.altMissing'));
    const answer = await ask(`images/${image.id}`, mediaSchema, { method: 'PUT', body: input.data });
    if (!answer.ok) return setTrouble(failureWords(app, answer));
    say({ words: t('admin.images.altSaved') });
    onSaved();
  }
  return (
    <Dialog title={t('admin.images.altOf')} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {trouble !== null && (
          <Notice tone="bad" live>
            {trouble}
          </Notice>
        )}
        <Thumbnail image={image} />
        <AltFields alt={alt} onChange={setAlt} />
        <div class="dialog-foot">
          <button type="button" class="button" onClick={onClose}>
            {t('admin.common.cancel')}
          </button>
          <button type="submit" class="button main">
            <Icon icon={Save} />
            {t('admin.images.save')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
