import { strFromU8, unzipSync } from 'fflate';
import type { DocxContent, ReadParagraph } from './content.ts';
import { numberingFormats } from './read-numbering.ts';
import { PartReader, type Surroundings } from './read-paragraph.ts';
import { elementsOf, firstElement, parseXml, textOf, type XmlElement } from './xml-tree.ts';

/** Reads a Word file as far as statements go; throws on what it does not know, because unread text cannot be proved. */
export function readDocx(bytes: Uint8Array): DocxContent {
  const files = unzipSync(bytes);
  const part = (path: string): XmlElement => {
    const data = files[path];
    if (data === undefined) throw new Error(`${path} is missing`);
    return parseXml(strFromU8(data));
  };
  const body = firstElement(part('word/document.xml'), 'w:body');
  const relationships = relationshipsOf(part('word/_rels/document.xml.rels'));
  const reader = new PartReader(surroundingsOf(part, files, relationships));
  const flow = elementsOf(body).filter(element => element.name !== 'w:sectPr');
  const paragraphs = flow.map(element => reader.paragraph(element));
  const frame = (name: string) => frameParts(firstElement(body, 'w:sectPr'), name, relationships, part);
  const core = part('docProps/core.xml');
  const styles = part('word/styles.xml');
  const content = { paragraphs, headers: frame('w:headerReference'), footers: frame('w:footerReference') };
  return {
    title: textOf(firstElement(core, 'dc:title')),
    author: textOf(firstElement(core, 'dc:creator')),
    subject: textOf(firstElement(core, 'dc:subject')),
    languages: [
      ...languagesIn(styles),
      ...languagesIn(part('word/document.xml')),
      textOf(firstElement(core, 'dc:language')),
    ],
    ...content,
    looseFootnotes: reader.looseFootnotes,
    unknownStyles: unknownStyles(content, styles),
  };
}

function surroundingsOf(
  part: (path: string) => XmlElement,
  files: { readonly [path: string]: unknown },
  links: ReadonlyMap<string, string>,
): Surroundings {
  const notesRels = 'word/_rels/footnotes.xml.rels';
  return {
    links,
    listFormat: numberingFormats(part('word/numbering.xml')),
    footnotes: part('word/footnotes.xml'),
    footnoteLinks: notesRels in files ? relationshipsOf(part(notesRels)) : new Map(),
  };
}

function relationshipsOf(root: XmlElement): ReadonlyMap<string, string> {
  const pairs = elementsOf(root, 'rel:Relationship').map(({ attributes }) => [
    attributes.Id ?? '',
    attributes.Target ?? '',
  ]);
  return new Map(pairs as [string, string][]);
}

function frameParts(
  section: XmlElement | null,
  name: string,
  relationships: ReadonlyMap<string, string>,
  part: (path: string) => XmlElement,
): { readonly [kind: string]: readonly ReadParagraph[] } {
  const entries = elementsOf(section, name).map(({ attributes }) => {
    const target = relationships.get(attributes['r:id'] ?? '') ?? '';
    const reader = new PartReader(null);
    return [attributes['w:type'] ?? '', elementsOf(part(`word/${target}`)).map(element => reader.paragraph(element))];
  });
  return Object.fromEntries(entries);
}

function languagesIn(element: XmlElement): readonly string[] {
  const own = element.name === 'w:lang' ? [element.attributes['w:val'] ?? ''] : [];
  return [...own, ...elementsOf(element).flatMap(languagesIn)];
}

function unknownStyles(
  { paragraphs, headers, footers }: Pick<DocxContent, 'paragraphs' | 'headers' | 'footers'>,
  styles: XmlElement,
): readonly string[] {
  const known = new Set(elementsOf(styles, 'w:style').map(style => style.attributes['w:styleId']));
  const all = [...paragraphs, ...Object.values(headers).flat(), ...Object.values(footers).flat()];
  return [...new Set(all.map(paragraph => paragraph.style))].filter(style => !known.has(style));
}
