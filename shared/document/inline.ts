import type { Mark, Node } from 'prosemirror-model';
import { documentSchema, isSafeLink } from './schema.ts';

/**
 * The inline syntax of interchange files: `**bold**`, `*italic*`, `[text](https://…)`, `[^footnote]`, a line end for a
 * hard break, and a backslash before a character that should stand for itself. Delimiters switch a mark on and off, so
 * that every run of marks can be written; those left open, and asterisks with white space on both sides, are plain text.
 */
type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'bold' | 'italic'; readonly source: string }
  | { readonly kind: 'link'; readonly href: string | null }
  | { readonly kind: 'footnote'; readonly content: readonly Node[] };

type Context = 'flow' | 'link' | 'footnote' | 'footnoteLink';

interface Source {
  readonly text: string;
  /** For each "[" that has one, the index of its "]". */
  readonly closers: ReadonlyMap<number, number>;
}

const { marks, nodes } = documentSchema;
const escapable = /[\s*[\]\\^()]/u;

/** Reads inline syntax into text, hard breaks and footnotes; anything that is no syntax stays as it is written. */
export function parseInline(text: string): readonly Node[] {
  const source = { text: text.replaceAll(/\r\n?/g, '\n') };
  const closers = matchBrackets(source.text);
  return nodesOf(tokenize({ ...source, closers }, 0, source.text.length, 'flow'));
}

function matchBrackets(text: string): ReadonlyMap<number, number> {
  const closers = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '[') open.push(at);
    else if (text[at] === ']') {
      const opener = open.pop();
      if (opener !== undefined) closers.set(opener, at);
    }
  }
  return closers;
}

/** A construct found at a place: its tokens and where reading goes on. */
interface Found {
  readonly tokens: readonly Token[];
  readonly end: number;
}

function tokenize(source: Source, from: number, to: number, context: Context): readonly Token[] {
  const tokens: Token[] = [];
  let plain = '';
  let at = from;
  while (at < to) {
    const found = constructAt(source, at, to, context);
    if (found === null) {
      plain += source.text[at];
      at += 1;
      continue;
    }
    if (plain !== '') tokens.push({ kind: 'text', text: plain });
    plain = '';
    tokens.push(...found.tokens);
    at = found.end;
  }
  if (plain !== '') tokens.push({ kind: 'text', text: plain });
  return tokens;
}

function constructAt(source: Source, at: number, to: number, context: Context): Found | null {
  switch (source.text[at]) {
    case '\\':
      return escapeAt(source.text, at, to, context);
    case '\n':
      return { tokens: [lineEnd(context)], end: at + 1 };
    case '*':
      return delimitersAt(source.text, at, to);
    case '[':
      return footnoteAt(source, at, context) ?? linkAt(source, at, context);
    default:
      return null;
  }
}

function lineEnd(context: Context): Token {
  return context.startsWith('footnote') ? { kind: 'text', text: ' ' } : { kind: 'break' };
}

function escapeAt(text: string, at: number, to: number, context: Context): Found | null {
  const next = text[at + 1];
  if (next === undefined || at + 1 >= to || !escapable.test(next)) return null;
  return { tokens: [next === '\n' ? lineEnd(context) : { kind: 'text', text: next }], end: at + 2 };
}

function delimitersAt(text: string, at: number, to: number): Found {
  let end = at;
  while (end < to && text[end] === '*') end += 1;
  const run = text.slice(at, end);
  const isolated = /\s/u.test(text[at - 1] ?? '') && /\s/u.test(text[end] ?? '');
  if (run.length > 3 || isolated) return { tokens: [{ kind: 'text', text: run }], end };
  const tokens: Token[] = [];
  if (run.length > 1) tokens.push({ kind: 'bold', source: '**' });
  if (run.length !== 2) tokens.push({ kind: 'italic', source: '*' });
  return { tokens, end };
}

function footnoteAt(source: Source, at: number, context: Context): Found | null {
  const close = source.closers.get(at);
  if (close === undefined || source.text[at + 1] !== '^' || context.startsWith('footnote')) return null;
  const content = nodesOf(tokenize(source, at + 2, close, 'footnote'));
  return { tokens: [{ kind: 'footnote', content }], end: close + 1 };
}

function linkAt(source: Source, at: number, context: Context): Found | null {
  const close = source.closers.get(at);
  if (close === undefined || close === at + 1 || context === 'link' || context === 'footnoteLink') return null;
  const target = hrefAt(source.text, close + 1);
  if (target === null) return null;
  const inside = tokenize(source, at + 1, close, context === 'footnote' ? 'footnoteLink' : 'link');
  return { tokens: [{ kind: 'link', href: target.href }, ...inside, { kind: 'link', href: null }], end: target.end };
}

/** The address in parentheses at `at`; parentheses inside it must be in pairs or escaped. */
function hrefAt(text: string, at: number): { readonly href: string; readonly end: number } | null {
  if (text[at] !== '(') return null;
  let href = '';
  let depth = 0;
  for (let index = at + 1; index < text.length; index += 1) {
    const char = text[index] as string;
    if (/\s/u.test(char)) return null;
    if (char === ')' && depth === 0) return isSafeLink(href) ? { href, end: index + 1 } : null;
    if (char === '\\' && escapable.test(text[index + 1] ?? '')) {
      index += 1;
      href += text[index];
      continue;
    }
    if (char === '(') depth += 1;
    if (char === ')') depth -= 1;
    href += char;
  }
  return null;
}

function nodesOf(tokens: readonly Token[]): readonly Node[] {
  const unmatched = [lastUnmatched(tokens, 'bold'), lastUnmatched(tokens, 'italic')];
  let active: readonly Mark[] = [];
  const toggle = (mark: Mark) => {
    active = mark.isInSet(active) ? mark.removeFromSet(active) : mark.addToSet(active);
  };
  return tokens.flatMap((token, index): readonly Node[] => {
    if (token.kind === 'text') return [documentSchema.text(token.text, active)];
    if (token.kind === 'break') return [nodes.hardBreak.create(null, null, active)];
    if (token.kind === 'footnote') return [nodes.footnote.create(null, token.content, active)];
    if (token.kind === 'link') {
      active = token.href === null ? marks.link.removeFromSet(active) : withLink(active, token.href);
      return [];
    }
    if (unmatched.includes(index)) return [documentSchema.text(token.source, active)];
    toggle(marks[token.kind].create());
    return [];
  });
}

function withLink(active: readonly Mark[], href: string): readonly Mark[] {
  return marks.link.create({ href }).addToSet(active);
}

function lastUnmatched(tokens: readonly Token[], kind: 'bold' | 'italic'): number {
  const count = tokens.filter(token => token.kind === kind).length;
  return count % 2 === 0 ? -1 : tokens.findLastIndex(token => token.kind === kind);
}

/** Writes the inline content of `node` so that `parseInline` reads the same content again. */
export function writeInline(node: Node): string {
  let out = '';
  let active: Marking = { bold: false, italic: false, href: null };
  const switchTo = (next: Marking) => {
    if (active.href !== null && active.href !== next.href) out += `](${escapeHref(active.href)})`;
    out += `${active.bold === next.bold ? '' : '**'}${active.italic === next.italic ? '' : '*'}`;
    if (next.href !== null && active.href !== next.href) out += '[';
    active = next;
  };
  for (const [index, child] of node.children.entries()) {
    switchTo(markingOf(child));
    out += writeChild(child, out.slice(-4), node.maybeChild(index + 1));
  }
  switchTo({ bold: false, italic: false, href: null });
  return out;
}

interface Marking {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly href: string | null;
}

function markingOf(node: Node): Marking {
  const href = node.marks.find(mark => mark.type === marks.link)?.attrs.href as string | undefined;
  return {
    bold: node.marks.some(mark => mark.type === marks.bold),
    italic: node.marks.some(mark => mark.type === marks.italic),
    href: href !== undefined && isSafeLink(href) ? href : null,
  };
}

function writeChild(child: Node, before: string, following: Node | null): string {
  if (child.type === nodes.footnote) return `[^${writeInline(child)}]`;
  if (child.type === nodes.hardBreak) {
    // A bare line end beside another would end the paragraph of a quotation.
    const bare = /[^\n*]$/.test(before) && following !== null && following.type !== nodes.hardBreak;
    return bare ? '\n' : '\\\n';
  }
  const text = (child.text ?? '').replaceAll(/[*[\]\\^]/g, '\\$&').replaceAll('\n', '\\\n');
  return /\s\*+$/u.test(before) && /^\s/u.test(text) ? `\\${text}` : text;
}

function escapeHref(href: string): string {
  return href.replaceAll(/[()[\]\\]/g, '\\$&');
}
