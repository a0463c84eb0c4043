import { describe, expect, it } from 'vitest';
import { readLines } from '../../../../../electron/host/import/report-text.ts';
import { YttraError } from '../../../../../shared/errors.ts';
import type { SourceLine } from '../../../../../shared/outline/source-line.ts';

function read(bytes: Uint8Array) {
  const steps = readLines(bytes);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function texts(bytes: Uint8Array): readonly string[] {
  return read(bytes).value.map((line: SourceLine) => line.text);
}

function refusal(bytes: Uint8Array): string {
  try {
    read(bytes);
    return 'none';
  } catch (error) {
    if (!(error instanceof YttraError)) throw error;
    return error.code;
  }
}

const swedish = '1 Åar, öar och ”näs”\nsjö – hav';
const utf8 = new TextEncoder().encode(swedish);

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), !bigEndian);
  return bytes;
}

describe('A report’s text', () => {
  const lines = swedish.split('\n');

  it('is read as UTF-8 with or without a byte order mark', () => {
    expect(texts(utf8)).toEqual(lines);
    expect(texts(new Uint8Array([0xef, 0xbb, 0xbf, ...utf8]))).toEqual(lines);
  });

  it('is read as UTF-16 of both kinds, marked or not', () => {
    expect(texts(utf16(`\ufeff${swedish}`, false))).toEqual(lines);
    expect(texts(utf16(`\ufeff${swedish}`, true))).toEqual(lines);
    expect(texts(utf16('1 Sjön och havet\när stora', false))).toEqual(['1 Sjön och havet', 'är stora']);
    expect(texts(utf16('1 Sjön och havet\när stora', true))).toEqual(['1 Sjön och havet', 'är stora']);
  });

  it('is read as Windows-1252 where it is not UTF-8', () => {
    const bytes = [...'1 Åar, öar'].map(character => character.charCodeAt(0));
    expect(texts(new Uint8Array([...bytes, 0x0a, 0x93, 0x6e, 0xe4, 0x73, 0x94, 0x20, 0x96]))).toEqual([
      '1 Åar, öar',
      '“näs” –',
    ]);
  });

  it('comes composed, with plain spaces, hyphens and letters, whatever ends its lines', () => {
    const odd = 'A\u030aar\r\no\u0308ar\rfi\ufb01n\u00a0bat\u00ad\u2028en\u00ada';
    expect(texts(new TextEncoder().encode(odd))).toEqual(['Åar', 'öar', 'fifin bat-', 'ena']);
  });

  it('knows its pages by form feeds, at the beginning of a line or at its end', () => {
    const sheets = (text: string) => read(new TextEncoder().encode(text)).value.map(line => line.sheet);
    expect(sheets('a\nb')).toEqual([null, null]);
    expect(sheets('a\n\fb\nc\n\fd')).toEqual([1, 2, 2, 3]);
    expect(sheets('a\f\nb')).toEqual([1, 2]);
  });

  it('is whole although it is decoded in portions', () => {
    const long = Array.from({ length: 60_000 }, (_, index) => `rad ${index} åäö`);
    expect(texts(new TextEncoder().encode(long.join('\r\n')))).toEqual(long);
  });

  it('has lines of ten thousand characters at most, and tells of those that were longer', () => {
    const { value, messages } = read(new TextEncoder().encode(`kort\n${'å'.repeat(1_000_000)}\nslut`));
    expect(value.map(line => line.text.length)).toEqual([4, 10_000, 4]);
    expect(messages).toMatchObject([{ line: 2 }]);
  });

  it('is refused when there is nothing in it', () => {
    expect(refusal(new Uint8Array())).toBe('emptyFile');
    expect(refusal(new TextEncoder().encode(' \n\n\t\f\n'))).toBe('emptyFile');
  });

  it('is refused when it is another kind of file', () => {
    for (const start of ['%PDF-1.7\n', 'PK\u0003\u0004', '{\\rtf1 '])
      expect(refusal(new TextEncoder().encode(`${start}text`))).toBe('unreadableFile');
    expect(refusal(new Uint8Array(1000).map((_, index) => (index * 7919) % 32))).toBe('unreadableFile');
  });

  it('is refused when it is larger or has more lines than any report', () => {
    expect(refusal(new Uint8Array(64 * 1024 * 1024 + 1))).toBe('fileTooLarge');
    expect(refusal(new TextEncoder().encode('a\n'.repeat(300_001)))).toBe('fileTooLarge');
  });
});
