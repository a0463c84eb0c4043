import { ExternalHyperlink, FootnoteReferenceRun, Paragraph, type ParagraphChild, Tab, TextRun } from 'docx';
import type { DocumentNode } from '../../../../shared/document/schema.ts';

/** Collects footnotes in the order of their marks, which is their number. */
export class Footnotes {
  readonly #notes: Paragraph[] = [];

  /** Takes the text of a footnote and gives its number. */
  add(children: readonly ParagraphChild[]): number {
    this.#notes.push(new Paragraph({ style: 'FootnoteText', children: [new TextRun(' '), ...children] }));
    return this.#notes.length;
  }

  /** As the document wants them: by number. */
  get byNumber(): { readonly [number: string]: { readonly children: readonly Paragraph[] } } {
    return Object.fromEntries(this.#notes.map((note, index) => [index + 1, { children: [note] }]));
  }
}

/** The runs, links and footnote marks of a textblock. */
export function inlineChildren(textblock: DocumentNode, footnotes: Footnotes): readonly ParagraphChild[] {
  const children: ParagraphChild[] = [];
  let link: { readonly href: string; readonly runs: TextRun[] } | null = null;
  for (const node of textblock.children) {
    const href = node.type.name === 'footnote' ? null : hrefOf(node.marks);
    if (link !== null && link.href !== href) {
      children.push(hyperlink(link));
      link = null;
    }
    if (node.type.name === 'footnote') {
      children.push(new FootnoteReferenceRun(footnotes.add(inlineChildren(node, footnotes))));
    } else if (href === null) {
      children.push(runOf(node, false));
    } else {
      link ??= { href, runs: [] };
      link.runs.push(runOf(node, true));
    }
  }
  return link === null ? children : [...children, hyperlink(link)];
}

function hyperlink({ href, runs }: { readonly href: string; readonly runs: TextRun[] }): ExternalHyperlink {
  return new ExternalHyperlink({ link: href, children: runs });
}

function hrefOf(marks: DocumentNode['marks']): string | null {
  return (marks.find(mark => mark.type.name === 'link')?.attrs.href as string | undefined) ?? null;
}

function runOf(node: DocumentNode, isLink: boolean): TextRun {
  const has = (name: string) => node.marks.some(mark => mark.type.name === name);
  return new TextRun({
    ...(isLink ? { style: 'Hyperlink' } : {}),
    ...(has('bold') ? { bold: true } : {}),
    ...(has('italic') ? { italics: true } : {}),
    ...(node.isText ? { children: withTabs(node.text ?? '') } : { break: 1 }),
  });
}

/** Word takes tabs as elements, not as characters. */
export function withTabs(text: string): (string | Tab)[] {
  return text
    .split('\t')
    .flatMap((piece, index) => [...(index > 0 ? [new Tab()] : []), ...(piece === '' ? [] : [piece])]);
}
