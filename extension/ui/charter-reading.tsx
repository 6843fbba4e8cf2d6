/** The charter as it is read and accepted, in the card that asks for it and before joining; loaded when it is shown. */
import './agreement-words.ts';
import { BookOpenCheck } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CharterText } from '../../shared/charter-api.ts';
import { acceptCharter } from '../accepted-charter.ts';
import { formerText } from '../former-charter.ts';
import { browserMeans, database } from '../sync-means.ts';
import { CharterArticles, CharterChanges } from './charter-articles.tsx';
import { Icon } from './icon.tsx';
import { whyNot } from './log-share.ts';
import { requestSync } from './start.ts';
import { app, say, useApp } from './store.ts';
import { useWords } from './words.ts';

interface Props {
  charter: CharterText;
  /** The version that was accepted before; 0 when none was. */
  accepted: number;
  onLater: () => void;
}

/** Asks for it; what is read opens in place. */
export function Asked({ charter, accepted, onLater }: Props) {
  const t = useWords();
  const [reading, setReading] = useState(false);
  return (
    <section class="card accent stack tight" aria-labelledby="charter-title">
      <h2 id="charter-title">
        <Icon of={BookOpenCheck} size={18} /> {t(accepted > 0 ? 'agreement.changedTitle' : 'agreement.title')}
      </h2>
      {reading ? (
        <Reading charter={charter} accepted={accepted} onLater={onLater} />
      ) : (
        <>
          <p class="soft small">{t(accepted > 0 ? 'agreement.changedLead' : 'agreement.lead')}</p>
          <div class="actions">
            <button type="button" class="button primary" onClick={() => setReading(true)}>
              {t(accepted > 0 ? 'agreement.seeChanges' : 'agreement.read')}
            </button>
          </div>
        </>
      )}
    </section>
  );
}

function Reading({ charter, accepted, onLater }: Props) {
  const t = useWords();
  const reader = useApp((state) => state.language);
  /** Undefined while it is asked for. */
  const [former, setFormer] = useState<CharterText | null>();
  const [whole, setWhole] = useState(false);
  const start = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let gone = false;
    void formerText(browserMeans, accepted).then((text) => {
      if (!gone) setFormer(text);
    });
    return () => {
      gone = true;
    };
  }, [accepted]);
  const ready = former !== undefined;
  useEffect(() => {
    if (ready) start.current?.focus({ preventScroll: true });
  }, [ready]);
  if (!ready) return <output class="soft">{t('sidebar.loading')}</output>;

  const after = inLanguage(charter, reader);
  const before = former?.text[reader];
  const showsChanges = before !== undefined && charter.text[reader] !== undefined && !whole;

  async function accept() {
    const done = await acceptCharter(database, charter.version);
    if ('reason' in done) return say(whyNot(done), 'bad');
    app.setState({ accepted: charter.version });
    say(t('agreement.accepted', { version: charter.version }));
    await requestSync('append');
  }

  return (
    <>
      <div ref={start} tabIndex={-1} class="charter-text">
        {showsChanges ? <CharterChanges before={before} after={after} /> : <CharterArticles text={after} />}
      </div>
      {before !== undefined && (
        <button type="button" class="link" onClick={() => setWhole(!whole)}>
          {t(whole ? 'agreement.showChanges' : 'agreement.showWhole')}
        </button>
      )}
      <p class="soft small">{t('agreement.means')}</p>
      <div class="actions">
        <button type="button" class="button primary" onClick={() => void accept()}>
          {t('agreement.accept', { version: charter.version })}
        </button>
        <button type="button" class="button" onClick={onLater}>
          {t('agreement.later')}
        </button>
      </div>
    </>
  );
}

/** The text in the reader's language, or in the one that it was written in. */
function inLanguage({ text }: CharterText, reader: 'fr' | 'en'): string {
  return text[reader] ?? text.en ?? text.fr ?? '';
}

/** The text that is accepted by joining. */
export function CharterToJoin({ charter }: { charter: CharterText }) {
  const t = useWords();
  const reader = useApp((state) => state.language);
  return (
    <section class="card" aria-labelledby="charter-title">
      <h2 id="charter-title">{t('agreement.title')}</h2>
      <p class="soft small">{t('agreement.byJoining', { version: charter.version })}</p>
      <CharterArticles text={inLanguage(charter, reader)} />
    </section>
  );
}
