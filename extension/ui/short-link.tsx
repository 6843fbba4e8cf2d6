/** The choice between a post's own link and a short one whose clicks are counted; loaded where the programme tracks links. */
import './click-words.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { linkCode } from '../../shared/link-code.ts';
import { useApp } from './store.ts';
import { useWords } from './words.ts';

export { withShortLink } from '../../shared/tracked-link.ts';

const newCode = () => linkCode((bytes) => void crypto.getRandomValues(bytes));

/** `onCode`: hears the code of the link for the next share, or null while the person takes the plain one. */
export function ShortLink({ onCode }: { onCode: (code: string | null) => void }) {
  const t = useWords();
  const [wanted, setWanted] = useState(true);
  const [code, setCode] = useState(newCode);
  // A share that was logged has its code for good: the next one gets its own. A text that was only copied keeps the code
  // until it has arrived, or what is inserted meanwhile would not be told to be the same.
  const inserted = useApp((state) => state.insertion?.share);
  const copied = useApp((state) => state.copied?.id);
  const beforeRef = useRef({ inserted, copied });
  useEffect(() => {
    const was = beforeRef.current;
    beforeRef.current = { inserted, copied };
    const isLogged = inserted !== undefined && inserted !== was.inserted;
    if (isLogged || (was.copied !== undefined && copied === undefined)) setCode(newCode());
  }, [inserted, copied]);
  useEffect(() => onCode(wanted ? code : null), [wanted, code]);
  return (
    <label class="check">
      <input type="checkbox" checked={wanted} onChange={(event) => setWanted(event.currentTarget.checked)} />
      <span>
        {t('clicks.short')} <span class="small soft">{t('clicks.shortHint')}</span>
      </span>
    </label>
  );
}
