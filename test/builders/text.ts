import type { DocumentJson, NodeJson } from '../../shared/document/json.ts';

/** A stored text of the given paragraphs, their blocks with ids of their own. */
export function textOf(...paragraphs: string[]): DocumentJson {
  return document(...paragraphs.map((text, index) => paragraph(text, `p${index}`)));
}

export function document(...content: NodeJson[]): DocumentJson {
  return { schemaVersion: 1, doc: { type: 'doc', content } };
}

export function paragraph(text: string, id: string): NodeJson {
  return { type: 'paragraph', attrs: { id }, ...(text === '' ? {} : { content: [{ type: 'text', text }] }) };
}

/** Text taken from a position. */
export function excerpt(positionId: string, version: number, text: string): NodeJson {
  const attrs = { id: `excerpt-${positionId}`, positionId, version };
  return { type: 'positionExcerpt', attrs, content: [paragraph(text, `in-${positionId}`)] };
}
