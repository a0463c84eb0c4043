import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { writeDocx } from '../../../../../../electron/host/export/docx/write-docx.ts';
import { assembleStatement } from '../../../../../../shared/assembly/statement.ts';
import { docxPart } from '../../../../../builders/docx-parts.ts';
import { richStatement } from '../../../../../builders/rich-statement.ts';

const { model } = assembleStatement(richStatement());
const bytes = await writeDocx(model);
const document = docxPart(bytes, 'word/document.xml');
const styles = docxPart(bytes, 'word/styles.xml');

test('The same statement is the same bytes, however often it is written', async () => {
  expect(Buffer.compare(await writeDocx(structuredClone(model)), bytes)).toBe(0);
});

test('Nothing in the file depends on when or where it was written', () => {
  const year = String(new Date().getUTCFullYear());
  for (const path of Object.keys(unzipSync(bytes))) {
    expect(docxPart(bytes, path)).not.toMatch(new RegExp(`${year}-\\d\\d-\\d\\dT`));
  }
  expect(docxPart(bytes, 'docProps/core.xml')).toContain('2024-04-24T00:00:00Z');
});

describe('accessibility', () => {
  test('The title is set and the language is Swedish', () => {
    expect(docxPart(bytes, 'docProps/core.xml')).toContain(`<dc:title>${model.title}</dc:title>`);
    expect(styles).toContain('<w:lang w:val="sv-SE"');
    expect(docxPart(bytes, 'word/settings.xml')).toContain('<w:themeFontLang w:val="sv-SE"/>');
  });

  test('Headings are Word’s own, with outline levels and kept with their text', () => {
    for (const level of [1, 2, 3, 4]) {
      const [style] = styles.match(new RegExp(`<w:style [^>]*w:styleId="Heading${level}".*?</w:style>`)) ?? [];
      expect(style).toContain(`<w:name w:val="heading ${level}"/>`);
      expect(style).toContain(`<w:outlineLvl w:val="${level - 1}"/>`);
      expect(style).toContain('<w:keepNext/>');
    }
  });

  test('No paragraph is empty', () => {
    const paragraphs = document.match(/<w:p>.*?<\/w:p>|<w:p\/>/gs) ?? [];
    expect(paragraphs.length).toBeGreaterThan(20);
    for (const paragraph of paragraphs) expect(paragraph).toMatch(/<w:t[ >]/);
  });

  test('Links are told by underline and not by colour alone', () => {
    expect(styles).toMatch(/w:styleId="Hyperlink".*?<w:u w:val="single"\/>/);
  });
});

test('Each ordered list starts from one', () => {
  const numbers = new Set([...document.matchAll(/ListNumber"\/>.*?<w:numId w:val="(\d+)"/g)].map(match => match[1]));
  expect(numbers.size).toBe(2);
});

test('Signatures and the text before them stay on one page', () => {
  const closing = document.slice(document.indexOf('Nämnden överlämnar yttrandet') - 300);
  expect(closing.match(/<w:keepNext\/>/g)).toHaveLength(3);
});

test('The first page has no running head and says how to reach the organisation', () => {
  expect(document).toContain('<w:titlePg/>');
  expect(document).not.toMatch(/<w:headerReference w:type="first"/);
  const [, id] = document.match(/<w:footerReference w:type="first" r:id="(\w+)"/) ?? [];
  const relationships = docxPart(bytes, 'word/_rels/document.xml.rels');
  const [, target] = relationships.match(new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`)) ?? [];
  expect(docxPart(bytes, `word/${target}`)).toContain('Box 12, 912 34 Älvsunda · 0900-12 34 00');
});

test('A statement of a case with nothing filled in can still be written', async () => {
  const input = richStatement();
  const empty = {
    ...input,
    responses: [],
    freeSections: [],
    organisation: { ...input.organisation, postalAddress: '', phone: '', email: '', website: '' },
    case: { ...input.case, committee: '', recordNumber: '', sender: '', meetingDate: null, signatories: [] },
  };
  expect((await writeDocx(assembleStatement(empty).model)).length).toBeGreaterThan(1000);
});
