import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readLines } from '../../electron/host/import/report-text.ts';
import { YttraError } from '../../shared/errors.ts';
import { parseReport } from '../../shared/outline/parse-report.ts';
import { type Extraction, layOut } from '../builders/text-layout.ts';
import { madeReport } from '../builders/text-report.ts';

const encoder = new TextEncoder();
const extraction = fc.constantFrom<Extraction>('formFeeds', 'heads', 'spaces');
const originals = fc.tuple(madeReport, extraction).map(([report, kind]) => encoder.encode(layOut(report, kind).text));

type Mutation = (bytes: Uint8Array) => Uint8Array;

const at = fc.double({ min: 0, max: 0.999, noNaN: true });
const hostile = fc.constantFrom(
  '\n\n1 \n',
  '\n 1.1.1.1.1 A\n',
  '\f\f\f',
  '\n\n \n1 a\n',
  'Förslag:',
  '\nNuvarande lydelse Föreslagen lydelse\n',
  '\nStatens offentliga utredningar 2031\n\n',
  '-\n-\n-',
  '\u0000',
  '\ufeff',
  '9'.repeat(3000),
  '. '.repeat(4000),
  ' '.repeat(9000),
);

/** Cut, doubled, scrambled, with hostile pieces set in: what a damaged file may look like. */
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(at, at).map(
    ([from, to]): Mutation =>
      bytes =>
        splice(bytes, from, Math.max(from, to), new Uint8Array()),
  ),
  fc.tuple(at, hostile).map(
    ([from, piece]): Mutation =>
      bytes =>
        splice(bytes, from, from, encoder.encode(piece)),
  ),
  fc.tuple(at, fc.uint8Array({ maxLength: 40 })).map(
    ([from, piece]): Mutation =>
      bytes =>
        splice(bytes, from, from, piece),
  ),
  fc.constant<Mutation>(bytes => new Uint8Array([...bytes, ...bytes])),
  fc.constant<Mutation>(bytes => bytes.map(byte => (byte === 0x0a ? 0x20 : byte))),
  fc.constant<Mutation>(bytes => bytes.toReversed()),
);

function splice(bytes: Uint8Array, from: number, to: number, piece: Uint8Array): Uint8Array {
  const [start, end] = [Math.floor(from * bytes.length), Math.floor(to * bytes.length)];
  return new Uint8Array([...bytes.subarray(0, start), ...piece, ...bytes.subarray(end)]);
}

function read(bytes: Uint8Array): 'read' | YttraError {
  try {
    const steps = readLines(bytes);
    for (;;) {
      const step = steps.next();
      if (step.done !== true) continue;
      parseReport(step.value.value);
      return 'read';
    }
  } catch (error) {
    if (error instanceof YttraError) return error;
    throw error;
  }
}

it('A damaged or hostile text is read or refused with a code, and nothing else is thrown', () => {
  fc.assert(
    fc.property(originals, fc.array(mutation, { minLength: 1, maxLength: 4 }), (bytes, mutations) => {
      const outcome = read(mutations.reduce<Uint8Array>((mutated, mutate) => mutate(mutated), bytes));
      expect(outcome === 'read' || outcome.message !== '').toBe(true);
    }),
    { numRuns: 600, endOnFailure: true },
  );
}, 180_000);

it('Lines of a million characters are read in no more than a moment', () => {
  for (const piece of [
    'a-',
    '1.',
    ' ',
    '(a ',
    '. ',
    '1 ',
    'SOU 2031:4 ',
    'överlämnar betänkandet ',
    '”',
    'www.a-',
    '/-',
    '…',
  ]) {
    const line = piece.repeat(1_000_000 / piece.length);
    const lines = [line, '', ` ${line}`, '', `1 ${line}`, '', `Förslag: ${line}`].map((text, index) => ({
      number: index + 1,
      text,
      sheet: null,
    }));
    expect(parseReport(lines).value.sections.length).toBeLessThan(3);
  }
}, 120_000);
