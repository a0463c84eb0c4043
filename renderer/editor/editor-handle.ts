import { Fragment, type Node } from 'prosemirror-model';
import { type DocumentJson, parseDocument, serializeDocument } from '../../shared/document/json.ts';
import { documentSchema } from '../../shared/document/schema.ts';
import type { PositionId } from '../../shared/ids.ts';
import { insertPosition, insertQuote, markAsPosition } from './commands/position-excerpt.ts';
import type { EditorSession } from './editor-session.ts';

/** The whole blocks that a selection touches, remembered by id so that they are found again after more typing. */
export interface SelectedBlocks {
  readonly firstId: string;
  readonly lastId: string;
  readonly body: DocumentJson;
  /** Whether these are all blocks of the text. */
  readonly isWholeText: boolean;
}

/** What the surroundings of an editor may ask of it. */
export interface EditorHandle {
  focus(): void;
  document(): Node | null;
  /** Replaces the whole text as one step that can be undone. */
  replace(body: DocumentJson): void;
  /** Puts a position, or the part of it in `body`, after the block with the cursor. */
  insertPosition(positionId: PositionId, version: number, body: DocumentJson): boolean;
  /** Puts a quotation with its source after the block with the cursor; line feeds part its paragraphs. */
  insertQuote(text: string, source: string): boolean;
  /** The blocks of the selection; the whole text when nothing is selected. Null for an empty text. */
  selectedBlocks(): SelectedBlocks | null;
  /** Links blocks to the position that they were saved as. */
  linkBlocks(blocks: SelectedBlocks, positionId: PositionId, version: number): boolean;
}

/** The handle of a session that may not be open yet; until then everything is refused. */
export function handleOf(sessionOf: () => EditorSession | null): EditorHandle {
  const doc = () => sessionOf()?.view.state.doc ?? null;
  return {
    focus: () => sessionOf()?.view.focus(),
    document: doc,
    replace: body => {
      const content = parseDocument(body).content;
      sessionOf()?.runInText((state, dispatch) => {
        dispatch?.(state.tr.replaceWith(0, state.doc.content.size, content));
        return true;
      });
    },
    insertPosition: (positionId, version, body) => {
      const blocks = parseDocument(body).content;
      return sessionOf()?.runAndFocus(insertPosition({ positionId, version, blocks })) ?? false;
    },
    insertQuote: (text, source) => sessionOf()?.runAndFocus(insertQuote(text, source)) ?? false,
    selectedBlocks: () => {
      const session = sessionOf();
      return session === null ? null : selectedBlocks(session);
    },
    linkBlocks: ({ firstId, lastId }, positionId, version) => {
      const range = rangeOfBlocks(doc(), firstId, lastId);
      if (range === null) return false;
      return sessionOf()?.runInText(markAsPosition(positionId, version, range.from, range.to)) ?? false;
    },
  };
}

function selectedBlocks(session: EditorSession): SelectedBlocks | null {
  const { doc, selection } = session.view.state;
  const first = selection.empty ? 0 : selection.$from.index(0);
  const last = selection.empty ? doc.childCount - 1 : selection.$to.index(0);
  const blocks = doc.children.slice(first, last + 1);
  if (blocks.every(block => block.textContent.trim() === '')) return null;
  const flat = blocks.flatMap(block =>
    block.type === documentSchema.nodes.positionExcerpt ? block.children : [block],
  );
  return {
    firstId: String(blocks[0]?.attrs.id),
    lastId: String(blocks.at(-1)?.attrs.id),
    body: serializeDocument(documentSchema.nodes.doc.create(null, Fragment.from(flat))),
    isWholeText: blocks.length === doc.childCount,
  };
}

function rangeOfBlocks(doc: Node | null, firstId: string, lastId: string): { from: number; to: number } | null {
  let from = -1;
  let to = -1;
  doc?.forEach((node, pos) => {
    if (node.attrs.id === firstId) from = pos + 1;
    if (node.attrs.id === lastId) to = pos + node.nodeSize - 1;
  });
  return from < 0 || to < from ? null : { from, to };
}
