/** A modal question in the browser's own dialog element. Escape and "Cancel" mean no. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { useWords } from './words.ts';

interface Props {
  title: string;
  children: ComponentChildren;
  /** Words of the button that says yes; absent when there is only something to read. */
  yes?: string;
  /** The yes is something that cannot be undone. */
  grave?: boolean;
  onYes?: () => void;
  onClose: () => void;
}

export function Dialog({ title, children, yes, grave = false, onYes, onClose }: Props) {
  const t = useWords();
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = ref.current;
    // The element gives the focus back to where it was when it closes.
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      class="dialog"
      aria-labelledby={heading}
      onClose={(event) => {
        if (event.currentTarget.returnValue === 'yes') onYes?.();
        onClose();
      }}
    >
      <h2 id={heading}>{title}</h2>
      <div class="dialog-body">{children}</div>
      <form method="dialog" class="actions end">
        <button type="submit" class="button" value="no">
          {t(yes === undefined ? 'sidebar.close' : 'sidebar.cancel')}
        </button>
        {yes !== undefined && (
          <button type="submit" class={grave ? 'button grave' : 'button primary'} value="yes">
            {yes}
          </button>
        )}
      </form>
    </dialog>
  );
}
