import fc from 'fast-check';
import type { PlainPart, PlannedBlock, PlannedSection, PlannedText, ReportPlan, ReportStyle } from './report-plan.ts';
import { noteMark } from './report-plan.ts';
import { commonWords, headingWords, hyphenedWords } from './swedish-words.ts';

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const word = fc.oneof({ weight: 30, arbitrary: fc.constantFrom(...commonWords) }, fc.constantFrom(...hyphenedWords));
const words = (min: number, max: number) =>
  fc.array(word, { minLength: min, maxLength: max }).map(all => all.join(' '));

/** One sentence with its full stop. */
const sentence = words(3, 18).map(text => `${capital(text)}.`);
const sentences = (max: number) => fc.array(sentence, { minLength: 1, maxLength: max }).map(all => all.join(' '));
/** Titles from one to five lines. */
const title = fc
  .array(fc.constantFrom(...headingWords), { minLength: 1, maxLength: 14 })
  .map(all => capital(all.join(' ')));
const partTitle = fc
  .array(fc.constantFrom(...headingWords), { minLength: 1, maxLength: 6 })
  .map(all => capital(all.join(' ')));

const notedText: fc.Arbitrary<PlannedText> = fc
  .array(fc.record({ text: sentence, note: fc.option(sentences(2), { freq: 4 }) }), { minLength: 1, maxLength: 5 })
  .map(parts => ({
    text: parts.map(({ text, note }) => (note === null ? text : text + noteMark)).join(' '),
    notes: parts.flatMap(({ note }) => (note === null ? [] : [note])),
  }));

const paragraph: fc.Arbitrary<PlannedBlock> = notedText.map(text => ({ type: 'paragraph', ...text }));

const finding: fc.Arbitrary<PlannedBlock> = fc.record({
  type: fc.constant('finding' as const),
  label: fc.constantFrom('Förslag', 'Bedömning', 'Utredningens förslag', 'Utredningens bedömning'),
  paragraphs: fc.array(sentences(6), { minLength: 1, maxLength: 4 }),
});

const statute: fc.Arbitrary<PlannedBlock> = fc.record({
  type: fc.constant('statute' as const),
  left: fc.array(sentences(3), { minLength: 1, maxLength: 3 }),
  right: fc.array(sentences(3), { minLength: 1, maxLength: 3 }),
});

const table: fc.Arbitrary<PlannedBlock> = fc
  .integer({ min: 2, max: 4 })
  .chain(columns =>
    fc.array(fc.array(fc.constantFrom(...headingWords).map(capital), { minLength: columns, maxLength: columns }), {
      minLength: 2,
      maxLength: 5,
    }),
  )
  .map(rows => ({ type: 'table', rows }));

const list: fc.Arbitrary<PlannedBlock> = fc.record({
  type: fc.constant('list' as const),
  ordered: fc.boolean(),
  items: fc.array(words(3, 20), { minLength: 2, maxLength: 5 }),
});

const others: fc.Arbitrary<PlannedBlock> = fc.oneof(
  partTitle.map((text): PlannedBlock => ({ type: 'heading', text })),
  list,
  table,
  statute,
);

/** A section's own blocks: a box first where there is one, and never two headings with nothing between them. */
const blocks = fc
  .tuple(fc.option(finding, { freq: 2 }), paragraph, fc.array(fc.tuple(others, paragraph), { maxLength: 2 }))
  .map(([box, first, more]) => [...(box === null ? [] : [box]), first, ...more.flat()]);

const leaf: fc.Arbitrary<PlannedSection> = fc.record({ title, blocks, sections: fc.constant([]) });

function sectionOf(depth: number): fc.Arbitrary<PlannedSection> {
  if (depth === 0) return leaf;
  return fc
    .record({
      title,
      blocks: fc.oneof({ weight: 3, arbitrary: blocks }, fc.constant([])),
      sections: fc.array(sectionOf(depth - 1), { maxLength: 3 }),
    })
    .map(section =>
      section.blocks.length + section.sections.length === 0 ? { ...section, blocks: [plainBlock] } : section,
    );
}

const plainBlock: PlannedBlock = { type: 'paragraph', text: 'Detta är ett kort kapitel.', notes: [] };

const style: fc.Arbitrary<ReportStyle> = fc.record({
  justified: fc.boolean(),
  indented: fc.boolean(),
  footnotesRestart: fc.boolean(),
  pageNumberAt: fc.constantFrom('head' as const, 'foot' as const),
  rightHand: fc.boolean(),
  sansHeadings: fc.boolean(),
  covers: fc.integer({ min: 0, max: 2 }),
});

const plainBlocks = fc.array(paragraph, { minLength: 1, maxLength: 4 });
const frontPart = (name: string): fc.Arbitrary<PlainPart> =>
  fc.record({ title: fc.constant(name), blocks: plainBlocks });
const front = fc
  .tuple(
    frontPart('Sammanfattning'),
    fc.option(frontPart('Summary')),
    fc.option(frontPart('Sammanfattning på lätt svenska')),
  )
  .map(parts => parts.filter(part => part !== null));

/** Made-up reports of some ten to thirty pages, with everything that a SOU has. */
export const arbitraryReport: fc.Arbitrary<ReportPlan> = fc.record({
  designation: fc
    .tuple(fc.integer({ min: 2000, max: 2039 }), fc.integer({ min: 1, max: 120 }))
    .map(([year, number]) => `SOU ${year}:${number}`),
  title: partTitle,
  front,
  chapters: fc.array(sectionOf(3), { minLength: 2, maxLength: 5 }),
  attachments: fc.array(fc.record({ title: partTitle, blocks: plainBlocks }), { maxLength: 3 }),
  yearList: fc.array(partTitle, { maxLength: 6 }),
  style,
});
