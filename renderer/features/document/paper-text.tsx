import './document-text.css';
import type { Node } from 'prosemirror-model';
import { type ReactNode, useMemo } from 'react';
import { type DocumentJson, parseDocument } from '../../shared/document/json.ts';
import { strings } from '../strings.sv.ts';

interface DocumentTextProps {
  readonly body: DocumentJson;
  /** `list` puts the footnotes under the text; `none` leaves them to the page they are on. */
  readonly footnotes?: 'list' | 'none';
  /** Number of the first footnote. */
  readonly firstNumber?: number;
}

/** A stored text for reading: what the editor writes, without an editor. */
export function DocumentText({ body, footnotes = 'list', firstNumber = 1 }: DocumentTextProps) {
  const doc = useMemo(() => readable(body), [body]);
  if (doc === null) return <p>{strings.common.unreadableText}</p>;
  const notes = footnotesOf(doc);
  const numbers = new Map(notes.map((note, index) => [note, firstNumber + index]));
  return (
    <div className="document-text" lang="sv">
      {children(doc, numbers)}
      {footnotes === 'list' && notes.length > 0 && (
        <ol className="document-footnotes" start={firstNumber}>
          {notes.map(note => (
            <li key={numbers.get(note)} value={numbers.get(note)}>
              {note.textContent}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

/** A text's footnotes, in order. */
export function footnotesOf(doc: Node): readonly Node[] {
  const notes: Node[] = [];
  doc.descendants(node => {
    if (node.type.name === 'footnote') notes.push(node);
  });
  return notes;
}

/** The text as nodes, or null when it cannot be read. */
export function readable(body: DocumentJson): Node | null {
  try {
    return parseDocument(body);
  } catch {
    return null;
  }
}

type Numbers = ReadonlyMap<Node, number>;

function children(node: Node, numbers: Numbers): ReactNode[] {
  return node.children.map((child, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the text is only read; its parts never move while shown.
    <DocumentNode key={index} node={child} numbers={numbers} />
  ));
}

function DocumentNode({ node, numbers }: { readonly node: Node; readonly numbers: Numbers }): ReactNode {
  switch (node.type.name) {
    case 'text':
      return marked(node);
    case 'paragraph':
      return <p>{children(node, numbers)}</p>;
    case 'heading':
      return <p className="document-heading">{children(node, numbers)}</p>;
    case 'bulletList':
      return <ul>{children(node, numbers)}</ul>;
    case 'orderedList':
      return <ol>{children(node, numbers)}</ol>;
    case 'listItem':
      return <li>{children(node, numbers)}</li>;
    case 'quote':
      return <blockquote>{children(node, numbers)}</blockquote>;
    case 'footnote':
      return <sup title={node.textContent}>{numbers.get(node)}</sup>;
    case 'hardBreak':
      return <br />;
    default:
      return <>{children(node, numbers)}</>;
  }
}

function marked(node: Node): ReactNode {
  let content: ReactNode = node.text;
  for (const mark of node.marks) {
    if (mark.type.name === 'bold') content = <strong>{content}</strong>;
    else if (mark.type.name === 'italic') content = <em>{content}</em>;
    else if (mark.type.name === 'link') content = <span className="document-link">{content}</span>;
  }
  return content;
}
