/** Saved pages as documents in which selectors can be tried: no browser, no script, nothing loaded. */
import { compile, is, selectAll } from 'css-select';
import { parseDocument } from 'htmlparser2';
import type { StillDocument } from '../shared/selector-match.ts';

type Root = ReturnType<typeof parseDocument>;
type AnyNode = Root['children'][number];
type Element = Extract<AnyNode, { attribs: unknown }>;
/** A tree is the nodes on its first level; an element stands for itself. */
export type StillNode = readonly AnyNode[] | Element;

/** Frames within frames that are looked into, as far as the page's script goes. */
const deepestFrame = 3;
/** jQuery's additions, which css-select knows and no browser does. */
const notCss =
  /:(?:i?contains|eq|first|last|gt|lt|even|odd|header|button|checkbox|file|image|input|parent|password|radio|reset|selected|submit|text)(?![\w-])|!=/;

const isElement = (node: AnyNode): node is Element => 'attribs' in node;

/** Whether css-select takes the selector for CSS; the browser's own parser has the last word, on the device. */
export function looksLikeCss(css: string): boolean {
  const bare = css.replace(/"[^"]*"|'[^']*'/g, '');
  // css-select also takes a combinator with nothing beside it.
  if (notCss.test(bare) || /^\s*[>+~,]|[>+~,]\s*$/.test(bare)) return false;
  try {
    compile<AnyNode, Element>(css);
    return true;
  } catch {
    return false;
  }
}

/** Parses a page. Declarative shadow roots (`<template shadowrootmode>`), as savers write them, become trees of their own. */
export function readStill(html: string): StillDocument<StillNode> {
  const { children } = parseDocument(html);
  const shadows = new Map<StillNode, readonly AnyNode[]>();
  const isShadow = (node: AnyNode): node is Element =>
    isElement(node) &&
    node.name === 'template' &&
    (node.attribs['shadowrootmode'] ?? node.attribs['shadowroot']) === 'open';
  // No recursion: a saved page may be nested deeper than the stack.
  const todo: Element[] = children.filter(isElement);
  for (let host = todo.pop(); host; host = todo.pop()) {
    const shadow = host.children.find(isShadow);
    if (shadow) {
      host.children = host.children.filter((node) => node !== shadow);
      shadow.parent = null;
      for (const node of shadow.children) node.parent = null;
      shadows.set(host, shadow.children);
      todo.push(...shadow.children.filter(isElement));
    }
    todo.push(...host.children.filter(isElement));
  }
  return {
    root: children,
    all: (tree, css) => selectAll<AnyNode, Element>(css, Array.isArray(tree) ? [...tree] : (tree as Element)),
    isWithin(node, css) {
      if (Array.isArray(node)) return false;
      const matches = compile<AnyNode, Element>(css);
      for (let at: unknown = node; at instanceof Object && isElement(at as AnyNode); at = (at as Element).parent) {
        if (is<AnyNode, Element>(at as Element, matches)) return true;
      }
      return false;
    },
    shadowOf: (host) => shadows.get(host) ?? null,
  };
}

/** The page and the frames that are saved within it (`srcdoc`). */
export function withFrames(html: string, depth = 0): StillDocument<StillNode>[] {
  const page = readStill(html);
  if (depth === deepestFrame) return [page];
  const frames = page.all(page.root, 'iframe[srcdoc]') as Element[];
  return [page, ...frames.flatMap((frame) => withFrames(frame.attribs['srcdoc'] ?? '', depth + 1))];
}

/** Fields in which text can be written, in the page and its shadow roots. */
export function countEditables(page: StillDocument<StillNode>): number {
  const css = '[contenteditable]:not([contenteditable="false"]),textarea';
  const within = (tree: StillNode): number =>
    page.all(tree, css).length +
    page.all(tree, '*').reduce((sum, host) => {
      const shadow = page.shadowOf(host);
      return shadow ? sum + within(shadow) : sum;
    }, 0);
  return within(page.root);
}

/** The address that the page was saved from, as SingleFile and others note it, or null. */
export function savedFrom(html: string): string | null {
  const head = html.slice(0, 20_000);
  const noted =
    /<!--[^]{0,200}?url:\s*(https:\/\/[^\s<>]+)/.exec(head) ?? /saved from url=\(\d+\)(https:\/\/[^\s<>]+)/.exec(head);
  return noted?.[1] ?? null;
}
