/** Whether the person is asked to read and accept the charter: where they have not yet, or where it has changed materially since. */
import { useState } from 'preact/hooks';
import type { CharterText } from '../../shared/charter-api.ts';
import { useApp, type AppState } from './store.ts';
import { useLate } from './use-late.ts';

const load = () => import('./charter-reading.tsx');

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
  return <Late key={charter.version} charter={charter} accepted={accepted} onLater={() => setLater(charter.version)} />;
}

interface Props {
  charter: CharterText;
  /** The version that was accepted before; 0 when none was. */
  accepted: number;
  onLater: () => void;
}

function Late(props: Props) {
  const reading = useLate(load);
  return reading ? <reading.Asked {...props} /> : null;
}

/** The text that is accepted by joining. */
export function CharterToJoin({ charter }: { charter: CharterText }) {
  const reading = useLate(load);
  return reading ? <reading.CharterToJoin charter={charter} /> : null;
}
