import type { Stance } from '../domain/stance.ts';
import { firstSentence } from './sentences.ts';
import { standOf } from './stands.ts';

/** What the receiver finds on one section. */
export interface ReadStand {
  /** "SOU 2023:97"; null when the text does not say which report. */
  readonly designation: string | null;
  readonly number: string;
  readonly title: string;
  /** A text that says no stand is views alone. */
  readonly stance: Stance;
}

const designationPattern = /\b(?:SOU|Ds) \d{4}:\d+/g;
const numberedHeading = /^(?:(\d{1,3}(?:\.\d{1,3}){1,5})\s+(\S.*)|(\d{1,3})\s+(\p{Lu}.*))$/u;
/** Running text ends with a full stop, headings only with that of an abbreviation. */
const endOfText = /(?<!\b(?:m\.m|m\.fl|o\.d|etc|osv|o\.s\.v))\.$/u;

/**
 * Reads sections and stands out of an exported text as the ministry's people and programs do: by numbers and first
 * sentences alone. `lines` holds one paragraph each; nothing of the case is known here.
 */
export function readStands(lines: readonly string[]): readonly ReadStand[] {
  const found: ReadStand[] = [];
  let designation = onlyDesignation(lines);
  for (const [index, line] of lines.entries()) {
    designation = reportHeading(line) ?? designation;
    const heading = sectionHeading(line);
    const text = lines[index + 1];
    if (heading === null || text === undefined || sectionHeading(text) !== null) continue;
    found.push({ designation, ...heading, stance: standOf(firstSentence(text))?.stance ?? 'remarksOnly' });
  }
  return found;
}

function sectionHeading(line: string): { readonly number: string; readonly title: string } | null {
  const [, number, title, chapter, chapterTitle] = numberedHeading.exec(line.trim()) ?? [];
  if (chapter !== undefined && chapterTitle !== undefined) return asHeading(chapter, chapterTitle);
  return number !== undefined && title !== undefined ? asHeading(number, title) : null;
}

function asHeading(number: string, title: string): { readonly number: string; readonly title: string } | null {
  if (title.length > 400 || endOfText.test(title)) return null;
  return { number, title };
}

/** The designation that a heading of its own starts with. */
function reportHeading(line: string): string | null {
  const found = line.match(designationPattern)?.[0];
  return found !== undefined && line.startsWith(found) && !line.trim().endsWith('.') ? found : null;
}

function onlyDesignation(lines: readonly string[]): string | null {
  const designations = new Set(lines.flatMap(line => line.match(designationPattern) ?? []));
  return designations.size === 1 ? ([...designations][0] ?? null) : null;
}
