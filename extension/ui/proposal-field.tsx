/** One field of what is proposed, with its hint and what is wrong with it. */
import { useId } from 'preact/hooks';

interface Props {
  name: string;
  label: string;
  hint?: string;
  value: string;
  /** Of a text of several lines; an address without. */
  rows?: number;
  max?: number;
  /** The words of what is wrong with it. */
  problem?: string | undefined;
  onInput: (value: string) => void;
}

export function ProposalField({ name, label, hint, value, rows, max, problem, onInput }: Props) {
  const [id, hintId, problemId] = [useId(), useId(), useId()];
  const shared = {
    id,
    name,
    value,
    ...(max !== undefined && { maxLength: max }),
    'aria-invalid': problem !== undefined,
    'aria-describedby': `${hintId} ${problemId}`,
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {rows === undefined ? (
        <input type="url" spellcheck={false} {...shared} onInput={(event) => onInput(event.currentTarget.value)} />
      ) : (
        <textarea rows={rows} {...shared} onInput={(event) => onInput(event.currentTarget.value)} />
      )}
      <p id={hintId} class={hint === undefined ? 'hidden' : 'hint'}>
        {hint}
      </p>
      <p id={problemId} role="alert" class={problem === undefined ? 'hidden' : 'problem'}>
        {problem}
      </p>
    </div>
  );
}
