import * as v from 'valibot';
import { check, describeFaults } from '../../../shared/check.ts';
import { type Block, interchangeBlocks } from '../../../shared/document/blocks.ts';
import { fileDate, type IsoDate, resolveDate } from '../../../shared/domain/dates.ts';
import { type PositionFields, positionFields } from '../../../shared/domain/position.ts';
import { type Message, YttraError } from '../../../shared/errors.ts';
import { decodeOldText } from './decode-text.ts';
import { parseJson } from './parse-json.ts';
import { readPositionText } from './position-text.ts';

/** A position as a file holds it. */
export interface PositionRecord {
  readonly fields: PositionFields;
  readonly source: string | null;
  readonly body: readonly Block[];
}

export interface PositionFile {
  readonly records: readonly PositionRecord[];
  /** Records that could not be read, each with its place. */
  readonly messages: readonly Message[];
}

const { entries } = positionFields;

const record = v.pipe(
  v.strictObject({
    title: entries.title,
    stance: v.optional(entries.stance, null),
    state: v.optional(entries.state, 'draft'),
    subjects: v.optional(entries.subjects, []),
    statutes: v.optional(entries.statutes, []),
    owner: v.optional(entries.owner, ''),
    decision: v.optional(v.nullable(v.strictObject({ ...entries.decision.wrapped.entries, date: fileDate })), null),
    reviewBy: v.optional(v.nullable(fileDate), null),
    source: v.optional(v.nullable(v.pipe(v.string(), v.trim(), v.maxLength(300))), null),
    body: v.optional(interchangeBlocks),
    paragraphs: v.optional(v.array(v.string())),
  }),
  v.check(
    ({ body, paragraphs }) => (body === undefined) !== (paragraphs === undefined),
    'Ståndpunkten ska ha antingen body eller paragraphs.',
  ),
);

const head = v.strictObject({
  yttra: v.literal('positions'),
  version: v.literal(1),
  positions: v.array(v.unknown()),
});

/**
 * Reads positions from the exchange format (JSON) or from a text with a `##` heading a position. A record that is wrong
 * becomes a message and the rest arrive; a file that is neither throws `invalidPositionFile`. Relative dates count from `today`.
 */
export function readPositionFile(bytes: Uint8Array, today: IsoDate): PositionFile {
  const text = decodeOldText(bytes);
  return text.trimStart().startsWith('{') ? readJson(text, today) : readPositionText(text);
}

function readJson(text: string, today: IsoDate): PositionFile {
  const file = check(head, parseJson(text, 'invalidPositionFile'));
  if (!file.ok)
    throw new YttraError(
      'invalidPositionFile',
      `Filen kan inte importeras. ${describeFaults(file.faults)} Inget är importerat.`,
      { path: file.faults[0]?.path ?? '$' },
    );
  const records: PositionRecord[] = [];
  const messages: Message[] = [];
  for (const [index, item] of file.value.positions.entries()) {
    const checked = check(record, item);
    if (checked.ok) records.push(toRecord(checked.value, today));
    else messages.push(brokenRecord(index, describeFaults(checked.faults)));
  }
  return { records, messages };
}

function toRecord(checked: v.InferOutput<typeof record>, today: IsoDate): PositionRecord {
  const { body, paragraphs, source, decision, reviewBy, ...rest } = checked;
  const fields = {
    ...rest,
    decision: decision && { ...decision, date: resolveDate(decision.date, today) },
    reviewBy: reviewBy && resolveDate(reviewBy, today),
  };
  return { fields, source, body: body ?? (paragraphs ?? []).map(text => ({ type: 'paragraph', text })) };
}

function brokenRecord(index: number, faults: string): Message {
  const text = `Post ${index + 1} är inte importerad. ${faults.replace(/^\$/, `$.positions[${index}]`)}`;
  return { level: 'error', text, line: null };
}
