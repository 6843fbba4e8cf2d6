/** Several things of a list that may be chosen together. */
import { useId } from 'preact/hooks';

interface ChecksProps<T extends string> {
  legend: string;
  hint?: string;
  options: readonly { readonly value: T; readonly words: string }[];
  value: readonly T[];
  onPick(value: T[]): void;
}

export function Checks<T extends string>({ legend, hint, options, value, onPick }: ChecksProps<T>) {
  const id = useId();
  return (
    <fieldset class="checks" aria-describedby={hint ? id : undefined}>
      <legend>{legend}</legend>
      <div class="checks-in">
        {options.map((option) => (
          <label key={option.value} class="check">
            <input
              type="checkbox"
              checked={value.includes(option.value)}
              onChange={(event) => {
                const others = value.filter((each) => each !== option.value);
                onPick(event.currentTarget.checked ? [...others, option.value] : others);
              }}
            />
            <span>{option.words}</span>
          </label>
        ))}
      </div>
      {hint && (
        <p class="hint" id={id}>
          {hint}
        </p>
      )}
    </fieldset>
  );
}
