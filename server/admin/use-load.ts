/** Loads something for a page: loading, loaded or failed, and the way to try again. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Answer, Failure } from './request.ts';

export interface Loaded<T> {
  /** The last value that came, kept while a newer one is on its way. */
  readonly value: T | null;
  /** Whether `value` is the answer for the present key, not for the one before. */
  readonly isCurrent: boolean;
  readonly failure: Failure | null;
  readonly loading: boolean;
  reload(): void;
  /** Puts a newer value in place, for an answer of another request. */
  set(value: T): void;
}

/** `load` is asked again when `key` changes; an answer for an older key is dropped. */
export function useLoad<T>(key: string, load: (signal: AbortSignal) => Promise<Answer<T>>): Loaded<T> {
  const [state, setState] = useState<{
    value: T | null;
    of: string | null;
    failure: Failure | null;
    loading: boolean;
  }>({
    value: null,
    of: null,
    failure: null,
    loading: true,
  });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    setState((before) => ({ ...before, loading: true }));
    load(stop.signal).then(
      (answer) => {
        if (stop.signal.aborted) return;
        if (answer.ok) setState({ value: answer.value, of: key, failure: null, loading: false });
        else setState((before) => ({ ...before, failure: answer, loading: false }));
      },
      (error: unknown) => {
        if (!stop.signal.aborted) reportError(error);
      },
    );
    return () => stop.abort();
    // `load` is a fresh closure at every drawing; `key` says when it means something else.
  }, [key, turn]);
  return {
    value: state.value,
    isCurrent: state.of === key,
    failure: state.failure,
    loading: state.loading,
    reload: useCallback(() => setTurn((n) => n + 1), []),
    set: useCallback((value: T) => setState({ value, of: key, failure: null, loading: false }), [key]),
  };
}
