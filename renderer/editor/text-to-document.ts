import { type DocumentJson, serializeDocument } from '../../shared/document/json.ts';
import { documentSchema } from '../../shared/document/schema.ts';
import { textToSlice } from './plugins/paste.ts';

/** Plain text as a stored text: one paragraph a line, lists where lines begin with a bullet or number. */
export function textToDocument(text: string): DocumentJson {
  const { content } = textToSlice(text);
  const { doc, paragraph } = documentSchema.nodes;
  return serializeDocument(doc.create(null, content.size === 0 ? paragraph.create() : content));
}
