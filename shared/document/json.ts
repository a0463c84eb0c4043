import type { Node } from 'prosemirror-model';
import { YttraError } from '../errors.ts';
import { nfc } from '../nfc.ts';
import { documentSchema } from './schema.ts';

/** Grows whenever stored documents need rewriting; `upgrades[n]` takes version n to n + 1. */
export const currentSchemaVersion = 1;

/** A ProseMirror node as JSON; opaque outside `shared/document`. */
export type NodeJson = { readonly type: string; readonly [key: string]: unknown };

/** A stored text: ProseMirror JSON and the schema version it was written with. */
export interface DocumentJson {
  readonly schemaVersion: number;
  readonly doc: NodeJson;
}

const upgrades: readonly ((doc: NodeJson) => NodeJson)[] = [doc => doc];

/** Reads a stored text into the present schema; throws `invalidRequest` when it is none. */
export function parseDocument(json: DocumentJson): Node {
  try {
    if (json.schemaVersion > currentSchemaVersion || json.schemaVersion < 1) throw new RangeError('schemaVersion');
    const doc = upgrades.slice(json.schemaVersion).reduce((value, upgrade) => upgrade(value), json.doc);
    const node = documentSchema.nodeFromJSON(doc);
    node.check();
    return node;
  } catch {
    throw new YttraError(
      'invalidRequest',
      'Texten kunde inte läsas: den har ett format som programmet inte känner till.',
    );
  }
}

/** Writes a text for storage; its strings are NFC because search and comparison depend on it. */
export function serializeDocument(node: Node): DocumentJson {
  return { schemaVersion: currentSchemaVersion, doc: nfc(node.toJSON() as NodeJson) };
}

/** A text with one empty paragraph. */
export function emptyDocument(): DocumentJson {
  return { schemaVersion: currentSchemaVersion, doc: { type: 'doc', content: [{ type: 'paragraph' }] } };
}
