import { SaxesParser } from 'saxes';

/** An element with its namespace's usual prefix, whatever prefix the file chose: "w:p". */
export interface XmlElement {
  readonly name: string;
  readonly attributes: { readonly [name: string]: string };
  readonly children: readonly (XmlElement | string)[];
}

const prefixes: { readonly [uri: string]: string } = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w:',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r:',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel:',
  'http://schemas.openxmlformats.org/package/2006/metadata/core-properties': 'cp:',
  'http://purl.org/dc/elements/1.1/': 'dc:',
  'http://purl.org/dc/terms/': 'dcterms:',
};

/** Reads well-formed XML; throws on anything else. */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: { name: string; attributes: Record<string, string>; children: (XmlElement | string)[] }[] = [];
  let root: XmlElement | null = null;
  parser.on('error', error => {
    throw error;
  });
  parser.on('opentag', tag => {
    const attributes = Object.values(tag.attributes).map(({ uri, local, value }) => [prefixed(uri, local), value]);
    const element = { name: prefixed(tag.uri, tag.local), attributes: Object.fromEntries(attributes), children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
    root ??= element;
  });
  parser.on('text', piece => open.at(-1)?.children.push(piece));
  parser.on('closetag', () => open.pop());
  parser.write(text).close();
  if (root === null) throw new Error('no root element');
  return root;
}

function prefixed(uri: string, local: string): string {
  return uri === '' ? local : `${prefixes[uri] ?? `{${uri}}`}${local}`;
}

/** The child elements, those of one name when it is given. */
export function elementsOf(parent: XmlElement | null, name?: string): readonly XmlElement[] {
  const elements = (parent?.children ?? []).filter(child => typeof child !== 'string');
  return name === undefined ? elements : elements.filter(child => child.name === name);
}

/** The first child of that name. */
export function firstElement(parent: XmlElement | null, name: string): XmlElement | null {
  return elementsOf(parent, name)[0] ?? null;
}

/** All text inside, in order. */
export function textOf(element: XmlElement | null): string {
  return (element?.children ?? []).map(child => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** `w:val` of the child with that name. */
export function wordValue(parent: XmlElement | null, name: string): string | null {
  return firstElement(parent, name)?.attributes['w:val'] ?? null;
}
