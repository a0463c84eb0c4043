import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readSourceLines } from '../../../../../electron/host/import/source-lines.ts';
import { parseReport } from '../../../../../shared/outline/parse-report.ts';

const read = (bytes: Uint8Array) => readSourceLines(bytes, {});
const html = (body: string) => read(strToU8(`<!DOCTYPE html><html><body>${body}</body></html>`));
const sectionsOf = async (lines: ReturnType<typeof read>) =>
  parseReport((await lines).value).value.sections.map(({ number, title, blocks }) => [
    number,
    title,
    blocks.map(block => block.text).join(' / '),
  ]);

const wordXml = (body: string, head = '') =>
  `<?xml version="1.0"?>${head}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
const docx = (xml: string, more: Record<string, Uint8Array> = {}) =>
  zipSync({ 'word/document.xml': strToU8(xml), ...more }, { level: 9 });
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

const sections = [
  ['1', 'Inledning', 'Här börjar texten.'],
  ['1.1', 'Uppdraget', 'Uppdraget är stort.'],
];

describe('what a file is', () => {
  test.each([
    ['an older Office document', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'unreadableFile'],
    ['an RTF document', strToU8('{\\rtf1 text}'), 'unreadableFile'],
    [
      'a picture',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0, 0, 0, 1, 0, 0, 0, 2]),
      'unreadableFile',
    ],
    ['an archive without a document', zipSync({ 'a.txt': strToU8('a') }), 'unreadableFile'],
    ['nothing', new Uint8Array(), 'emptyFile'],
    ['a page without text', strToU8('<html><body><p> </p></body></html>'), 'emptyFile'],
  ])('is told by its bytes: %s', async (_, bytes, code) => {
    await expect(read(bytes)).rejects.toMatchObject({ code });
  });
});

describe('a Word document', () => {
  test('that unpacks to far more than it is gets refused before it is unpacked', async () => {
    const bomb = docx(wordXml(' '.repeat(60_000_000)));
    expect(bomb.length).toBeLessThan(100_000);
    await expect(read(bomb)).rejects.toMatchObject({ code: 'fileTooLarge' });
  });

  test('with entities of its own is refused', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    await expect(read(docx(wordXml(paragraph('&b;'), bomb)))).rejects.toMatchObject({ code: 'unreadableFile' });
    await expect(read(docx(wordXml(paragraph('&b;'))))).rejects.toMatchObject({ code: 'unreadableFile' });
  });

  test('nested deeper than Word nests is refused', async () => {
    const deep = `${'<w:sdt>'.repeat(5_000)}${'</w:sdt>'.repeat(5_000)}`;
    await expect(read(docx(wordXml(deep)))).rejects.toMatchObject({ code: 'unreadableFile' });
  });

  test('shows inserted text and not what was deleted', async () => {
    const body = `<w:p><w:ins><w:r><w:t>Nytt.</w:t></w:r></w:ins><w:del><w:r><w:delText>Gammalt.</w:delText></w:r></w:del></w:p>`;
    expect((await read(docx(wordXml(body)))).value.map(line => line.text)).toEqual(['Nytt.']);
  });

  test('with headings in bold type only is read by their numbers', async () => {
    const bold = (text: string) => `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r></w:p>`;
    const body = [
      bold('1 Inledning'),
      paragraph('Här börjar texten.'),
      bold('1.1 Uppdraget'),
      paragraph('Uppdraget är stort.'),
    ];
    expect(await sectionsOf(read(docx(wordXml(body.join('')))))).toEqual(sections);
  });
});

describe('a page of HTML', () => {
  test('that dumps the printed text is read as text: hyphens, pages, running heads', async () => {
    const filler = Array.from({ length: 20 }, (_, index) => `Rad ${index} i texten om uppdraget och dess`).join('<br>');
    const page = (number: number, text: string) =>
      `<div id="page_${number}"><p>SOU 2031:7</p><p>${number + 10}</p>${text}</div>`;
    const lines = html(
      page(1, `<p>1 Inledning</p><p>Här bör-<br>jar texten.</p><p>${filler}<br>slut.</p>`) +
        page(2, '<p>1.1 Uppdraget</p><p>Uppdraget är stort.</p>') +
        page(3, '<p>2 Förslaget</p><p>Förslaget är litet.</p>'),
    );
    const { value } = parseReport((await lines).value);
    expect(value.sections.map(({ number, title, page }) => [number, title, page])).toEqual([
      ['1', 'Inledning', 11],
      ['1.1', 'Uppdraget', 12],
      ['2', 'Förslaget', 13],
    ]);
    expect(value.sections[0]?.blocks[0]?.text).toBe('Här börjar texten.');
  });

  test('whose converter left nothing but type is read by its type', async () => {
    const style = '<style>.ft0{font: bold 19px "Times"} .ft1{font: 12px "Times"}</style>';
    const body = `<p class="p0 ft0">1<span class="ft0"> Inledning</span></p><p class="p1 ft1">Här börjar texten.</p>
      <p class="p0 ft0">1.1 Uppdraget</p><p class="p1 ft1">Uppdraget är stort.</p>`;
    expect(await sectionsOf(html(style + body))).toEqual(sections);
  });

  test('with every line of a PDF at its place is read as the PDF is', async () => {
    const line = (top: number, size: number, text: string) =>
      `<p style="position:absolute;top:${top}px;left:100px;white-space:nowrap;font-size:${size}px">${text}</p>`;
    const page = (number: number, ...lines: readonly string[]) =>
      `<div id="page${number}-div" style="position:relative;width:600px;height:900px">${lines.join('')}</div>`;
    const body =
      page(1, line(120, 26, '1 Inledning'), line(180, 16, 'Här börjar tex-'), line(199, 16, 'ten.')) +
      page(2, line(120, 20, '1.1 Uppdraget'), line(180, 16, 'Uppdraget är stort.'));
    expect(await sectionsOf(html(body))).toEqual(sections);
  });

  test('runs no script and shows nothing that is hidden', async () => {
    const lines = await html('<script>alert("x")</script><p style="display:none">dolt</p><p>synligt</p><!-- borta -->');
    expect(lines.value.map(line => line.text)).toEqual(['synligt']);
  });

  test('nested without end is refused', async () => {
    await expect(html('<div>'.repeat(50_000))).rejects.toMatchObject({ code: 'fileTooLarge' });
  });
});

describe('Markdown', () => {
  test('gives sections, lists, notes and boxes', async () => {
    const text = `# 1 Inledning\n\nHär börjar texten.[^a]\n\n[^a]: En not.\n\n## 1.1 Uppdraget\n\n> **Förslag:** Stödet ska öka.\n\n- ett\n- två\n`;
    const { value } = parseReport((await read(strToU8(text))).value);
    expect(value.sections.map(section => section.blocks.map(({ type, text }) => [type, text]))).toEqual([
      [
        ['paragraph', 'Här börjar texten.¹'],
        ['footnote', '¹ En not.'],
      ],
      [
        ['finding', 'Förslag: Stödet ska öka.'],
        ['listItem', 'ett'],
        ['listItem', 'två'],
      ],
    ]);
  });
});
