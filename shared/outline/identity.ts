import type { ReportSeries } from '../domain/report.ts';
import type { FurnitureBlock } from './running-heads.ts';

/** Which report a text is. */
export interface Identity {
  readonly designation: string | null;
  readonly series: ReportSeries;
  readonly title: string | null;
  readonly inquiry: string | null;
  readonly date: string | null;
}

const months = 'januari februari mars april maj juni juli augusti september oktober november december'.split(' ');
const handover = /överlämna[^.]{0,200}?betänkandet\s+([^()]{3,300}?)\s*\(((?:SOU|Ds) \d{4}:\d{1,4})\)/iu;
const mention = /betänkandet\s+([^()]{3,300}?)\s*\(((?:SOU|Ds) \d{4}:\d{1,4})\)/iu;
const inquiryName =
  /namnet\s+([^.()]{3,200}?)\s*(?:\(|\.)|((?:Utredningen|Kommittén|Delegationen) (?:om|för) [^.()]{3,250}?)\s*\(\p{Lu}\p{L}* ?\d{4}:\d{1,3}\)/u;
const signed = new RegExp(`^[\\p{Lu}][\\p{L}/ ]{2,40} (?:i|den \\d{1,2}) (${months.join('|')}) (\\d{4})$`, 'u');
const anyDesignation = /\b(?:SOU|Ds) \d{4}:\d{1,4}\b/;

/**
 * Reads designation, title, inquiry and date off the running heads and the letter with which the report was handed over.
 * @param front text of the front matter, hyphens undone, one paragraph a line
 */
export function identify(front: readonly string[], furniture: readonly FurnitureBlock[]): Identity {
  const text = front.join('\n').slice(0, 60_000);
  const letter = handover.exec(text) ?? mention.exec(text);
  const designation =
    commonest(furniture.flatMap(({ head }) => head?.designation ?? [])) ??
    letter?.[2] ??
    anyDesignation.exec(text)?.[0] ??
    null;
  const name = inquiryName.exec(text);
  return {
    designation,
    series: designation === null ? 'memo' : designation.startsWith('Ds') ? 'ds' : 'sou',
    title: letter !== null && letter[2] === designation ? (letter[1] ?? '').replace(/\s+/g, ' ').trim() : null,
    inquiry: (name?.[1] ?? name?.[2])?.replace(/\s+/g, ' ') ?? null,
    date: signingMonth(front),
  };
}

function commonest(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? null;
}

function signingMonth(front: readonly string[]): string | null {
  for (const paragraph of front) {
    const match = signed.exec(paragraph.slice(0, 80).trim());
    if (match !== null) return `${match[2]}-${String(months.indexOf(match[1] ?? '') + 1).padStart(2, '0')}`;
  }
  return null;
}
