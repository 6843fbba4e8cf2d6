/** Tries a selector pack in a page of ours before it serves: the browser's own CSS parser, then scraps of pages with decoys. */
import type { NetworkId } from '../shared/networks/index.ts';
import { trespass } from '../shared/selector-canary.ts';
import type { StillDocument } from '../shared/selector-match.ts';
import { selectorsOf, type SelectorPack } from '../shared/selector-pack.ts';
import { kept, type Database } from './db.ts';
import { keepTrial, type KeptPack, type PackSetAside } from './selector-pack.ts';

/** Parsed without running or loading anything; `<template shadowrootmode>` stays a template, whose content is the shadow tree. */
function still(html: string): StillDocument<ParentNode> {
  return {
    root: new DOMParser().parseFromString(html, 'text/html'),
    all: (tree, css) => [...tree.querySelectorAll(css)],
    isWithin: (element, css) => element instanceof Element && element.closest(css) !== null,
    shadowOf: (host) => host.querySelector<HTMLTemplateElement>(':scope > template[shadowrootmode]')?.content ?? null,
  };
}

function isCss(css: string): boolean {
  try {
    document.createDocumentFragment().querySelector(css);
    return true;
  } catch {
    return false;
  }
}

/** Milliseconds that a selector may take on a page below. The packaged ones take less than 1. */
const patience = 30;

/** Flat pages, the short one first: what is slow there already would hang on the long one. And a narrow, deep one. */
function longPages(): Document[] {
  const post = '<div role="button" class="a"><a href="/">A</a></div><p dir="auto"><span>P</span></p>';
  const deep = `${'<div role="dialog" class="a">'.repeat(60)}<p></p>${'</div>'.repeat(60)}`;
  return [post.repeat(25), post.repeat(200), deep].map((html) => new DOMParser().parseFromString(html, 'text/html'));
}

function isSlow(css: string, pages: readonly Document[]): boolean {
  return pages.some((page) => {
    // Three times: a machine that is busy with something else is no fault of the selector.
    for (let turn = 0; turn < 3; turn++) {
      const begun = performance.now();
      page.querySelectorAll(css);
      if (performance.now() - begun <= patience) return false;
    }
    return true;
  });
}

/** What is wrong with each network of a pack. */
export function harmsOf(pack: SelectorPack, at: string): KeptPack['setAside'] {
  const harms: Partial<Record<NetworkId, PackSetAside>> = {};
  const pages = longPages();
  for (const network of pack.networks) {
    const bad = selectorsOf(network).find(({ css }) => !isCss(css));
    const slow = bad ? undefined : selectorsOf(network).find(({ css }) => isSlow(css, pages));
    const trespassed = bad || slow ? null : trespass(network, still);
    if (bad) harms[network.id] = { reason: 'not-css', detail: `${bad.place}: ${bad.css}`, at };
    else if (slow) harms[network.id] = { reason: 'slow', detail: `${slow.place}: ${slow.css}`, at };
    else if (trespassed !== null) harms[network.id] = { reason: 'decoy', detail: trespassed, at };
  }
  return harms;
}

/** Tries the held pack unless that was done; then it serves, but for the networks where it fails. */
export async function tryPack(db: Database): Promise<void> {
  const held = await kept(db, 'selectorPack');
  if (!held?.pack || held.tried) return;
  await keepTrial(db, held.pack.version, harmsOf(held.pack, new Date().toISOString()));
}
