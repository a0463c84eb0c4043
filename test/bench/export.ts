import { statementFile } from '../../electron/host/export/statement-file.ts';
import { assembleStatement } from '../../shared/assembly/statement.ts';
import type { Block } from '../../shared/document/blocks.ts';
import { outline, response, statementInput } from '../builders/statement-input.ts';

/** Prints how long a statement of about 150 pages with 250 responses takes, proof included. */
const designation = 'SOU 2030:1';
const numbers = Array.from({ length: 250 }, (_, index) => `${1 + Math.floor(index / 25)}.${1 + (index % 25)}`);
const sentence = 'Nämnden anser att stödet ska vara lätt att hitta, nå alla som behöver det och följas upp varje år. ';
const text: readonly Block[] = [
  { type: 'paragraph', text: `Nämnden tillstyrker förslaget. ${sentence.repeat(5)}[^${sentence}]` },
  { type: 'paragraph', text: `**Ansvaret** behöver klargöras. ${sentence.repeat(4)}` },
  {
    type: 'orderedList',
    items: [sentence, sentence, `Läs [nämndens riktlinjer](https://exempel.se/riktlinjer). ${sentence}`],
  },
  { type: 'paragraph', text: sentence.repeat(3) },
];
const input = statementInput({
  reports: [
    outline(
      designation,
      'Bättre stöd',
      numbers.map(number => [`${number} Stöd till den som behöver det`, 'proposal']),
    ),
  ],
  responses: numbers.map(number => response(designation, number, { stance: 'supports', text })),
});

for (const round of ['first', 'second', 'third']) {
  const start = performance.now();
  const { model } = assembleStatement(input);
  const assembled = performance.now();
  const { bytes } = await statementFile(model);
  const done = performance.now();
  const megabytes = Math.round(process.memoryUsage().rss / 1_048_576);
  console.log(
    `export, ${round} round: assembled in ${Math.round(assembled - start)} ms, written and proved in ` +
      `${Math.round(done - assembled)} ms, ${Math.round(bytes.length / 1024)} kB, memory ${megabytes} MB`,
  );
}
