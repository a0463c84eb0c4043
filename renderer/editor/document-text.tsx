import './prose.css';
import type { Mark, Node } from 'prosemirror-model';
import { Fragment, type ReactNode, useMemo } from 'react';
import { type DocumentJson, parseDocument } from '../../shared/document/json.ts';
import { strings } from '../strings.sv.ts';
import { footnotesIn } from './plugins/footnote-numbers.ts';

interface DocumentTextProps {
  readonly body: DocumentJson;
  readonly className?: string;
  /** Draws a stretch of text, for marking what was sought. */
  readonly drawText?: (text: string) => ReactNode;
}

/** A stored text for reading: previews, versions, positions. Footnotes are numbered in order and listed at the end. */
export function DocumentText({ body, className = '', drawText = text => text }: DocumentTextProps) {
  const doc = useMemo(() => readable(body), [body]);
  if (doc === null) return <p>{strings.common.unreadableText}</p>;
  const notes = footnotesIn(doc);
  const context = { numbers: new Map(notes.map(({ node, number }) => [node, number])), drawText };
  return (
    <div className={`document-text ${className}`} lang="sv">
      <div className="prose">{childrenOf(doc, context)}</div>
      {notes.length > 0 && (
        <ol className="footnote-list" aria-label={strings.editor.footnotes}>
          {notes.map(({ node, number }) => (
            <li key={number}>
              <span className="number">{number}</span>
              <div className="footnote-text">{childrenOf(node, context)}</div>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

interface Context {
  readonly numbers: ReadonlyMap<Node, number>;
  readonly drawText: (text: string) => ReactNode;
}

/** The text as nodes, or null when it cannot be read. */
function readable(body: DocumentJson): Node | null {
  try {
    return parseDocument(body);
  } catch {
    return null;
  }
}

function childrenOf(node: Node, context: Context): ReactNode[] {
  return node.children.map((child, index) => marked(child.marks, elementOf(child, index, context), index));
}

function elementOf(node: Node, key: number, context: Context): ReactNode {
  switch (node.type.name) {
    case 'text':
      return <Fragment key={key}>{context.drawText(node.text ?? '')}</Fragment>;
    case 'hardBreak':
      return <br key={key} />;
    case 'footnote':
      return (
        <sup key={key} className="footnote-mark">
          {context.numbers.get(node)}
        </sup>
      );
    case 'heading':
      return (
        <p key={key} className="text-heading">
          {childrenOf(node, context)}
        </p>
      );
    case 'bulletList':
      return <ul key={key}>{childrenOf(node, context)}</ul>;
    case 'orderedList':
      return <ol key={key}>{childrenOf(node, context)}</ol>;
    case 'listItem':
      return <li key={key}>{childrenOf(node, context)}</li>;
    case 'quote':
      return <blockquote key={key}>{childrenOf(node, context)}</blockquote>;
    case 'positionExcerpt':
      return <section key={key}>{childrenOf(node, context)}</section>;
    default:
      return <p key={key}>{childrenOf(node, context)}</p>;
  }
}

function marked(marks: readonly Mark[], content: ReactNode, key: number): ReactNode {
  const wrap = (inner: ReactNode, mark: Mark): ReactNode => {
    if (mark.type.name === 'bold') return <strong key={key}>{inner}</strong>;
    if (mark.type.name === 'italic') return <em key={key}>{inner}</em>;
    return (
      <a key={key} href={String(mark.attrs.href)} target="_blank" rel="noreferrer">
        {inner}
      </a>
    );
  };
  return marks.reduceRight(wrap, content);
}
