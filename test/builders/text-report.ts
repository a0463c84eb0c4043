import fc from 'fast-check';

/** A made-up report to lay out and to get back. */
export interface MadeReport {
  readonly sections: readonly MadeSection[];
  readonly firstPage: number;
}

export interface MadeSection {
  readonly number: string;
  readonly title: string;
  readonly blocks: readonly MadeBlock[];
}

export interface MadeBlock {
  readonly type: 'paragraph' | 'finding' | 'listItem' | 'heading';
  readonly text: string;
  readonly footnote: string | null;
}

const syllables = 'ba de fi go hu jä kö la mi no pe ru sa ti vo å'.split(' ');
const simpleWord = fc
  .array(fc.constantFrom(...syllables), { minLength: 2, maxLength: 5 })
  .map(parts => parts.join(''))
  .filter(word => !['och', 'eller'].includes(word));
const oddWord = fc.constantFrom(
  'hälso- och sjukvård',
  'SRHR-strategin',
  '12–18',
  'stöd- och vårdinsatser',
  'EU-direktivet',
);
const word = fc.oneof({ weight: 30, arbitrary: simpleWord }, { weight: 1, arbitrary: oddWord });

function words(minLength: number, maxLength: number): fc.Arbitrary<string> {
  return fc
    .tuple(simpleWord, fc.array(word, { minLength, maxLength }))
    .map(([first, rest]) => capital([first, ...rest].join(' ')));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A sentence ends with a plain word, since nobody could tell the footnote of "12–18.1". */
const sentence = sentenceOf(2, 60);

function sentenceOf(least: number, most: number): fc.Arbitrary<string> {
  return fc.tuple(words(least, most), simpleWord).map(([text, last]) => `${text} ${last}.`);
}

const note = words(1, 14).map(text => `${text}.`);

const block: fc.Arbitrary<MadeBlock> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('paragraph' as const),
      text: sentence,
      footnote: fc.option(note, { freq: 4 }),
    }),
  },
  {
    weight: 1,
    arbitrary: plain(
      'finding',
      fc.constantFrom('Förslag', 'Bedömning').chain(kind => sentence.map(text => `${kind}: ${text}`)),
    ),
  },
  { weight: 1, arbitrary: plain('listItem', sentence) },
  { weight: 1, arbitrary: plain('heading', words(0, 3)) },
);

function plain(type: MadeBlock['type'], text: fc.Arbitrary<string>): fc.Arbitrary<MadeBlock> {
  return text.map(made => ({ type, text: made, footnote: null }));
}

/** A subheading stands before text, and a long text ends every section, so that pages are filled as they are in print. */
const blocks = fc
  .tuple(fc.array(block, { maxLength: 7 }), sentenceOf(90, 120))
  .map(([made, last]) => [
    ...made.filter((one, index) => one.type !== 'heading' || made[index + 1]?.type === 'paragraph'),
    paragraph(last),
  ]);

function paragraph(text: string): MadeBlock {
  return { type: 'paragraph', text, footnote: null };
}

/** How many subsections each section of a chapter has. */
const chapterShape = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 4 });

/** Reports of one to six chapters, three levels deep, with titles of any length. */
export const madeReport: fc.Arbitrary<MadeReport> = fc
  .record({
    shapes: fc.array(chapterShape, { minLength: 1, maxLength: 6 }),
    firstPage: fc.integer({ min: 3, max: 90 }),
  })
  .chain(({ shapes, firstPage }) => {
    const numbers = shapes.flatMap((shape, chapter) => numbersOf(chapter + 1, shape));
    const section = fc.record({ title: words(0, 22), blocks });
    return fc.array(section, { minLength: numbers.length, maxLength: numbers.length }).map(made => ({
      firstPage,
      sections: made.map((one, index) => ({ ...distinct(one, index), number: numbers[index] ?? '' })),
    }));
  });

/** No two texts are alike: what comes back word for word on many pages is no text. */
function distinct(section: Omit<MadeSection, 'number'>, index: number): Omit<MadeSection, 'number'> {
  const base = syllables.length;
  const name = (place: number) =>
    [index / base, index, place].map(digit => syllables[Math.floor(digit) % base]).join('x');
  const blocks = section.blocks.map((one, place) => ({ ...one, text: one.text.replace(' ', ` ${name(place)} `) }));
  return { title: section.title, blocks };
}

function numbersOf(chapter: number, shape: readonly number[]): readonly string[] {
  return [
    `${chapter}`,
    ...shape.flatMap((children, index) => [
      `${chapter}.${index + 1}`,
      ...Array.from({ length: children }, (_, child) => `${chapter}.${index + 1}.${child + 1}`),
    ]),
  ];
}
