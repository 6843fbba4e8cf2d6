/** A native modal dialog, and the question that asks before something that is hard to take back. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { useApp } from '../app-context.ts';

interface DialogProps {
  title: string;
  onClose(): void;
  children: ComponentChildren;
}

/** Shown as long as it is mounted. Escape and a click beside it close it. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    return () => {
      element?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div class="dialog-body">
        <h2 id={heading}>{title}</h2>
        {children}
      </div>
    </dialog>
  );
}

interface AskProps {
  title: string;
  yes: string;
  no?: string;
  danger?: boolean;
  busy?: boolean;
  onYes(): void;
  onNo(): void;
  children?: ComponentChildren;
}

/** A question with two answers; the harmless one has the focus. */
export function Question({ title, yes, no, danger, busy, onYes, onNo, children }: AskProps) {
  const { t } = useApp();
  return (
    <Dialog title={title} onClose={onNo}>
      {children}
      <div class="dialog-foot">
        <button type="button" class="button" onClick={onNo} autofocus>
          {no ?? t('admin.common.cancel')}
        </button>
        <button type="button" class={`button ${danger ? 'danger' : 'main'}`} disabled={busy} onClick={onYes}>
          {yes}
        </button>
      </div>
    </Dialog>
  );
}
