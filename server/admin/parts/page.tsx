/** The frame of a page: its title, what can be done with it, and the focus on arrival. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useApp } from '../app-context.ts';

/** Arrival by a link moves the focus to the heading; the first page of a visit leaves it where the browser put it. */
let visited = false;

interface PageProps {
  title: string;
  /** Another value means another page under the same title; the focus moves to the heading as on arrival. */
  arrival?: string;
  lead?: ComponentChildren;
  actions?: ComponentChildren;
  /** Keeps the title and actions in sight on a long page. */
  fixed?: boolean;
  children: ComponentChildren;
}

export function Page({ title, arrival, lead, actions, fixed, children }: PageProps) {
  const { session } = useApp();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (visited) heading.current?.focus();
    visited = true;
  }, [arrival]);
  useEffect(() => {
    document.title = `${title} – ${session?.program.name ?? 'Portevoix'}`;
  }, [title, session]);
  return (
    <>
      <header class={`page-head ${fixed ? 'fixed' : ''}`}>
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <p class="lead">{lead}</p>}
        </div>
        {actions && <div class="actions">{actions}</div>}
      </header>
      {children}
    </>
  );
}
