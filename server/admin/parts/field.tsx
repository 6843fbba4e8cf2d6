/** A labelled control with its hint and its error. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}
interface FieldProps {
  label: string;
  hint?: ComponentChildren;
  error?: string | undefined;
  class?: string;
  /** Draws the control with these attributes. */
  children(control: ControlProps): ComponentChildren;
}

export function Field({ label, hint, error, class: className, children }: FieldProps) {
  const id = useId();
  const notes = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div class={`field ${className ?? ''}`}>
      <label for={id}>{label}</label>
      {children({ id, 'aria-describedby': notes || undefined, 'aria-invalid': error ? true : undefined })}
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  value: T | '';
  /** The first entry when nothing need be chosen. */
  any?: string;
  options: readonly { readonly value: T; readonly words: string }[];
  hint?: ComponentChildren;
  class?: string;
  onPick(value: T | ''): void;
}

/** A labelled native select. */
export function Choice<T extends string>({ label, value, any, options, hint, class: name, onPick }: ChoiceProps<T>) {
  return (
    <Field label={label} hint={hint} {...(name ? { class: name } : {})}>
      {(control) => (
        <select
          {...control}
          value={value}
          onChange={(event) => {
            const picked = event.currentTarget.value;
            onPick(options.find((option) => option.value === picked)?.value ?? '');
          }}
        >
          {any !== undefined && <option value="">{any}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
