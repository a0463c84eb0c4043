import { describe, expect, test } from 'vitest';
import { writeDocx } from '../../../../../../electron/host/export/docx/write-docx.ts';
import { proveDocx } from '../../../../../../electron/host/export/proof/prove-docx.ts';
import { readStands } from '../../../../../../shared/assembly/read-stands.ts';
import { assembleStatement } from '../../../../../../shared/assembly/statement.ts';
import { docxPart, withDocxPart } from '../../../../../builders/docx-parts.ts';
import { richStatement } from '../../../../../builders/rich-statement.ts';

const { model, readings } = assembleStatement(richStatement());
const bytes = await writeDocx(model);
const document = 'word/document.xml';

test('A file that says what the model says has no faults', () => {
  expect(proveDocx(bytes, model).faults).toEqual([]);
});

test('The receiver reads from the file the stands that the case says', () => {
  const read = readStands(proveDocx(bytes, model).lines);
  expect(read.map(({ designation, number, stance }) => ({ designation, number, stance }))).toEqual(
    readings.map(({ designation, number, stance }) => ({ designation, number, stance })),
  );
});

describe('planted faults', () => {
  const faults: readonly (readonly [string, string, RegExp | string, string])[] = [
    ['a changed word', document, 'Tiden är för kort', 'Tiden är för lång'],
    ['a lost word', document, 'Tiden är för kort', 'Tiden är kort'],
    ['an opposite stand', document, 'avstyrker', 'tillstyrker'],
    ['a lost paragraph', document, /<w:p>(?:(?!<w:p>).)*Ansvaret behöver.*?<\/w:p>/, ''],
    ['an added paragraph', document, '<w:sectPr>', '<w:p><w:r><w:t>Tillägg</w:t></w:r></w:p><w:sectPr>'],
    ['another heading level', document, 'w:val="Heading2"', 'w:val="Heading3"'],
    ['bold that is gone', document, /<w:b\/><w:bCs\/>(?=<\/w:rPr><w:t[^>]*>båda)/, ''],
    [
      'a lost footnote mark',
      document,
      /<w:r><w:rPr><w:rStyle w:val="FootnoteReference"\/><\/w:rPr><w:footnoteReference w:id="1"\/><\/w:r>/,
      '',
    ],
    ['a changed footnote', 'word/footnotes.xml', 'En not till.', 'En not.'],
    ['another link target', 'word/_rels/document.xml.rels', 'https://exempel.se/?a=1', 'https://annan.se/?a=1'],
    ['a lost bookmark', document, /w:name="avsnitt_2_10_SOU_2030_1"/, 'w:name="annat"'],
    ['the same bookmark twice', document, /w:name="avsnitt_2_10_SOU_2030_1"/, 'w:name="avsnitt_2_1_SOU_2030_1"'],
    ['bullets for numbers', document, /<w:pStyle w:val="ListNumber"\/>/, '<w:pStyle w:val="ListBullet"/>'],
    ['a list that counts on', 'word/numbering.xml', /<w:startOverride w:val="1"\/>/g, '<w:startOverride w:val="3"/>'],
    ['another level of a list', document, '<w:ilvl w:val="1"/>', '<w:ilvl w:val="2"/>'],
    ['an unknown style', document, 'w:val="Quote"', 'w:val="Citat2"'],
    ['an undefined style', 'word/styles.xml', 'w:styleId="Quote"', 'w:styleId="Citat2"'],
    ['another title', 'docProps/core.xml', 'Remiss: ', 'Svar: '],
    ['another language', 'word/styles.xml', 'w:val="sv-SE"', 'w:val="en-US"'],
    ['text in another language', document, '<w:r><w:t', '<w:r><w:rPr><w:lang w:val="en-US"/></w:rPr><w:t'],
    ['a table', document, '<w:sectPr>', '<w:tbl/><w:sectPr>'],
    ['a tracked insertion', document, /<w:r><w:t([^>]*)>Ansvaret/, '<w:ins w:id="9"/><w:r><w:t$1>Ansvaret'],
    ['a page number that is gone', 'word/footer1.xml', 'NUMPAGES', 'PAGE'],
    ['another running head', 'word/header1.xml', 'Dnr SN 2024/0147', 'Dnr SN 2024/0148'],
    ['damaged XML', document, '</w:body>', ''],
  ];

  test.each(faults)('The proof finds %s', (_, part, find, put) => {
    const before = docxPart(bytes, part);
    expect(before.search(find instanceof RegExp ? find : find.replace(/[?.]/g, '\\$&'))).toBeGreaterThan(-1);
    const damaged = withDocxPart(bytes, part, text => text.replace(find, put));
    expect(proveDocx(damaged, model).faults).not.toEqual([]);
  });

  test.each(['word/document.xml', 'word/styles.xml', 'word/footnotes.xml', 'docProps/core.xml'])(
    'The proof finds a file without %s',
    part => {
      expect(
        proveDocx(
          withDocxPart(bytes, part, () => ''),
          model,
        ).faults[0],
      ).toMatch(/kunde inte läsas tillbaka/);
    },
  );

  test.each([new Uint8Array(), new Uint8Array([1, 2, 3]), bytes.slice(0, 500)])(
    'Bytes that are no file are a fault',
    junk => {
      expect(proveDocx(junk, model).faults).toHaveLength(1);
    },
  );

  test('A fault says what the file has and what the case has', () => {
    const damaged = withDocxPart(bytes, document, text => text.replace('för kort', 'för lång'));
    expect(proveDocx(damaged, model).faults[0]).toMatch(/^Stycke \d+: .*för lång.*för kort/);
  });
});
