/** Links: inside these pages without a reload, and outside with nothing given away. */
import { ExternalLink } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useApp } from '../app-context.ts';
import { go } from '../route.ts';
import { Icon } from './icon.tsx';

interface LinkProps {
  to: string;
  class?: string;
  current?: boolean;
  children: ComponentChildren;
}

/** A link to another of our pages. A click with a modifier key does what the browser does with it. */
export function Link({ to, class: className, current, children }: LinkProps) {
  return (
    <a
      href={to}
      class={className}
      aria-current={current ? 'page' : undefined}
      onClick={(event) => {
        if (event.defaultPrevented || event.button !== 0) return;
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        void go(to);
      }}
    >
      {children}
    </a>
  );
}

/** The address when it is one that may be opened (http or https), else null. Addresses come from strangers' pages. */
function safeAddress(address: string): URL | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
}

/** A link to somewhere else, in a new tab; as plain text when the address is not one of the web. */
export function OutLink({ to, children, label }: { to: string; children?: ComponentChildren; label?: string }) {
  const { t } = useApp();
  const url = safeAddress(to);
  if (!url) return <span class="soft wrap">{to}</span>;
  return (
    <a href={url.href} class="out" target="_blank" rel="noreferrer noopener nofollow" title={url.href}>
      {children ?? url.hostname.replace(/^www\./, '')}
      <Icon icon={ExternalLink} size={14} />
      <span class="unseen">
        {label ? ` ${label}` : ''} {t('admin.common.newTab')}
      </span>
    </a>
  );
}
