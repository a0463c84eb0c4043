import type { Node } from 'prosemirror-model';
import { ensureBlockIds } from '../../../shared/document/block-ids.ts';
import { type DocumentJson, emptyDocument, parseDocument, serializeDocument } from '../../../shared/document/json.ts';
import { countWords, plainText } from '../../../shared/document/plain-text.ts';
import type { NewId, PositionId } from '../../../shared/ids.ts';

/** A text ready to be stored, with all that is derived from it. */
export interface StoredText {
  readonly json: string;
  readonly text: string;
  readonly wordCount: number;
  readonly excerpts: readonly { readonly positionId: PositionId; readonly version: number }[];
}

/** Checks a text that comes in and gives every block an id; throws `invalidRequest` when it is no text of ours. */
export function prepareText(body: DocumentJson, newId: NewId): StoredText {
  return prepareDocument(ensureBlockIds(parseDocument(body), newId));
}

/** The same for a text that we have built ourselves, ids and all; throws when it breaks the schema, which is a bug. */
export function prepareDocument(node: Node): StoredText {
  node.check();
  const text = plainText(node).normalize('NFC');
  return {
    json: JSON.stringify(serializeDocument(node)),
    text,
    wordCount: countWords(text),
    excerpts: excerptsOf(node),
  };
}

/** A stored text as it goes out. */
export function readText(json: string | null | undefined): DocumentJson {
  return json === null || json === undefined ? emptyDocument() : (JSON.parse(json) as DocumentJson);
}

/** Whether a stored text can be read; for the check of the whole workspace. */
export function isReadable(json: string): boolean {
  try {
    parseDocument(JSON.parse(json) as DocumentJson);
    return true;
  } catch {
    return false;
  }
}

function excerptsOf(root: Node): StoredText['excerpts'] {
  const found = new Map<string, { positionId: PositionId; version: number }>();
  root.descendants(node => {
    if (node.type.name !== 'positionExcerpt') return;
    const { positionId, version } = node.attrs as { positionId: PositionId; version: number };
    if (typeof positionId === 'string' && Number.isInteger(version))
      found.set(`${positionId} ${version}`, { positionId, version });
  });
  return [...found.values()];
}
