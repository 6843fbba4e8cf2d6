/** Asks the person to read and accept the charter where they have not yet, or where it has changed materially since. */
import { BookOpenCheck } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CharterText } from '../../shared/charter-api.ts';
import { acceptCharter, formerText } from '../accepted-charter.ts';
import { browserMeans, database } from '../sync-means.ts';
import { Icon } from './icon.tsx';
import { whyNot } from './log-share.ts';
import { requestSync } from './start.ts';
import { app, say, useApp, type AppState } from './store.ts';
import { useLate } from './use-late.ts';
import { useWords } from './words.ts';

const loadArticles = () => import('./charter-articles.tsx');

/** The newest version that this person accepted in any browser; undefined while that is not known. */
function acceptedOf({ accepted, me }: AppState): number | undefined {
  return accepted === undefined ? undefined : Math.max(accepted, me?.charterAccepted ?? 0);
}

/** Nothing where the person has accepted what holds, or where nobody asks. */
export function CharterCard() {
  const charter = useApp(({ library }) => library?.charter ?? null);
  const since = useApp(({ library }) => library?.charterSince ?? 0);
  const accepted = useApp(acceptedOf);
  const [later, setLater] = useState(0);
  if (!charter || accepted === undefined || accepted >= since || later === charter.version) return null;
  return (
    <Asked key={charter.version} charter={charter} accepted={accepted} onLater={() => setLater(charter.version)} />
  );
}

interface Props {
  charter: CharterText;
  /** The version that was accepted before; 0 when none was. */
  accepted: number;
  onLater: () => void;
}

function Asked({ charter, accepted, onLater }: Props) {
  const t = useWords();
  const [reading, setReading] = useState(false);
  return (
    <section class="card accent stack tight" aria-labelledby="charter-title">
      <h2 id="charter-title">
        <Icon of={BookOpenCheck} size={18} /> {t(accepted > 0 ? 'sidebar.charter.changed' : 'sidebar.charter.title')}
      </h2>
      {reading ? (
        <Reading charter={charter} accepted={accepted} onLater={onLater} />
      ) : (
        <>
          <p class="soft small">{t(accepted > 0 ? 'sidebar.charter.changedLead' : 'sidebar.charter.lead')}</p>
          <div class="actions">
            <button type="button" class="button primary" onClick={() => setReading(true)}>
              {t(accepted > 0 ? 'sidebar.charter.seeChanges' : 'sidebar.charter.read')}
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
  const articles = useLate(loadArticles);
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
  const ready = articles !== undefined && former !== undefined;
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
        {showsChanges ? (
          <articles.CharterChanges before={before} after={after} />
        ) : (
          <articles.CharterArticles text={after} />
        )}
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
  const articles = useLate(loadArticles);
  return (
    <section class="card" aria-labelledby="charter-title">
      <h2 id="charter-title">{t('sidebar.charter.title')}</h2>
      <p class="soft small">{t('sidebar.charter.byJoining', { version: charter.version })}</p>
      {articles && <articles.CharterArticles text={inLanguage(charter, reader)} />}
    </section>
  );
}
