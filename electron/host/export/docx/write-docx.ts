import { Document, Packer } from 'docx';
import type { StatementModel } from '../../../../shared/assembly/model.ts';
import { corePropertiesXml, extendedPropertiesXml, settingsXml } from './document-parts.ts';
import { FlowWriter, listDefinitions } from './flow.ts';
import { letterheadParagraphs, openingParagraphs, pageFooter, runningHeader, signatureParagraphs } from './frame.ts';
import { Footnotes } from './inline.ts';
import { canonicalPackage } from './package.ts';
import { stylesXml } from './styles.ts';
import { twipsOfMillimetres } from './units.ts';

/** Writes a statement as a Word file; the same model gives the same bytes. */
export async function writeDocx(model: StatementModel): Promise<Uint8Array> {
  const footnotes = new Footnotes();
  const children = [
    ...letterheadParagraphs(model),
    ...openingParagraphs(model),
    ...new FlowWriter(model, footnotes).paragraphs(),
    ...signatureParagraphs(model),
  ];
  const document = new Document({
    numbering: { config: listDefinitions },
    footnotes: footnotes.byNumber,
    sections: [
      {
        properties: { titlePage: true, page: pageOf(model) },
        headers: { default: runningHeader(model) },
        footers: { first: pageFooter(model, true), default: pageFooter(model, false) },
        children,
      },
    ],
  });
  const packed = await Packer.toArrayBuffer(document, undefined, [
    { path: 'word/styles.xml', data: stylesXml(model.layout) },
    { path: 'word/settings.xml', data: settingsXml(model) },
    { path: 'docProps/core.xml', data: corePropertiesXml(model) },
    { path: 'docProps/app.xml', data: extendedPropertiesXml(model) },
  ]);
  return canonicalPackage(new Uint8Array(packed));
}

function pageOf({ layout: { page } }: StatementModel) {
  const { width, height, ...margins } = page;
  return {
    size: { width: twipsOfMillimetres(width), height: twipsOfMillimetres(height) },
    margin: Object.fromEntries(Object.entries(margins).map(([side, length]) => [side, twipsOfMillimetres(length)])),
  };
}
