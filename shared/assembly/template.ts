import * as v from 'valibot';
import { standOf } from './stands.ts';

const line = v.pipe(v.string(), v.maxLength(300));
const millimetres = v.pipe(v.number(), v.minValue(0), v.maxValue(600));
const points = v.pipe(v.number(), v.minValue(0), v.maxValue(200));
const placeholders = (...names: string[]) =>
  v.pipe(
    line,
    v.check(text => (text.match(/\{\w+\}/g) ?? []).every(found => names.includes(found.slice(1, -1)))),
  );

/** What a kind of paragraph looks like; lengths in points, `line` times the font's own line height. */
const textStyle = v.strictObject({
  font: v.picklist(['heading', 'text']),
  size: v.pipe(points, v.minValue(5)),
  bold: v.boolean(),
  italic: v.boolean(),
  before: points,
  after: points,
  line: v.pipe(v.number(), v.minValue(0.8), v.maxValue(3)),
  /** Millimetres from the left margin. */
  indent: millimetres,
});

/** Every kind of paragraph in a statement. */
export const styleRoles = [
  'text',
  'title',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'letterhead',
  'addressee',
  'reference',
  'list',
  'quote',
  'quoteSource',
  'footnote',
  'header',
  'footer',
  'signature',
  'signatureRole',
] as const;

export type StyleRole = (typeof styleRoles)[number];

const documentLayout = v.strictObject({
  /** Millimetres; margins of the text, and where header and footer start. */
  page: v.strictObject({
    width: millimetres,
    height: millimetres,
    top: millimetres,
    right: millimetres,
    bottom: millimetres,
    left: millimetres,
    header: millimetres,
    footer: millimetres,
  }),
  fonts: v.strictObject({ heading: v.pipe(line, v.minLength(1)), text: v.pipe(line, v.minLength(1)) }),
  styles: v.strictObject(
    Object.fromEntries(styleRoles.map(role => [role, textStyle])) as { [Role in StyleRole]: typeof textStyle },
  ),
});

/** Page, fonts and paragraph styles: what preview and DOCX need to look alike. */
export type DocumentLayout = v.InferOutput<typeof documentLayout>;

/** Sentences that state a stand on `{object}`; views alone need no such sentence. */
const standSentences = v.strictObject({
  supports: placeholders('subject', 'object'),
  supportsWithRemarks: placeholders('subject', 'object'),
  noObjection: placeholders('subject', 'object'),
  opposes: placeholders('subject', 'object'),
  abstains: placeholders('subject', 'object'),
});

export type StandSentences = v.InferOutput<typeof standSentences>;

const templateFields = v.strictObject({
  kind: v.literal('statement'),
  name: v.pipe(line, v.minLength(1)),
  documentName: v.pipe(line, v.minLength(1)),
  /** Who speaks: "Nämnden", "Kommunen". */
  subject: v.pipe(line, v.minLength(1)),
  order: v.pipe(v.array(v.picklist(['before', 'responses', 'after'])), v.minLength(1)),
  words: v.strictObject({
    recordNumber: placeholders('recordNumber'),
    reference: placeholders('recordNumbers'),
    and: line,
    runningLeft: placeholders('recordNumber', 'title', 'organisation', 'committee'),
    runningRight: placeholders('recordNumber', 'title', 'organisation', 'committee'),
    footer: placeholders('organisation', 'committee'),
    page: placeholders('page', 'pages'),
    quoteSource: line,
  }),
  headings: v.strictObject({
    /** Over the responses to each of several reports. */
    report: placeholders('designation', 'title'),
    /** Over the responses when the case has one report; empty: none. */
    singleReport: placeholders('designation', 'title'),
  }),
  /** Words for what the stand is on, by the section's findings. */
  objects: v.strictObject({ proposal: line, proposals: line, assessment: line, assessments: line, other: line }),
  sentences: v.strictObject({ proposal: standSentences, assessment: standSentences }),
  fileName: v.strictObject({
    /** Last part of the name: "yttrande". */
    ending: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/)),
    /** Words that the organisation's name does without. */
    leaveOut: v.array(line),
  }),
  layout: documentLayout,
});

/** A document type as data: its fixed words, order and look; its sentences must be read as the stands that they state. */
export const statementTemplate = v.pipe(
  templateFields,
  v.check(statesItsStands, 'En mening i mallen läses inte som det ställningstagande som den ska uttrycka.'),
);

export type StatementTemplate = v.InferOutput<typeof templateFields>;

function statesItsStands({ sentences, objects, subject }: StatementTemplate): boolean {
  const { proposal, proposals, assessment, assessments, other } = objects;
  const isReadAs = (stance: string, sentence: string, object: string) =>
    standOf(fill(sentence, { subject, object }))?.stance === stance;
  const all = (of: StandSentences, on: readonly string[]) =>
    Object.entries(of).every(([stance, sentence]) => on.every(object => isReadAs(stance, sentence, object)));
  return all(sentences.proposal, [proposal, proposals, other]) && all(sentences.assessment, [assessment, assessments]);
}

/** Puts values in a template's `{names}`; a name without a value becomes nothing. */
export function fill(pattern: string, values: { readonly [name: string]: string }): string {
  return pattern.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
