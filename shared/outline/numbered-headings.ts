import { type HeadingCandidate, headingCandidates } from './heading-lines.ts';
import { type Staged, unsure } from './result.ts';
import { compareNumbers, follows, type NumberPath, printNumber } from './section-number.ts';
import type { ContentLine } from './source-line.ts';

/** A search through more beginnings than this would make a hostile file slow. */
const mostBeginnings = 40;
const lookahead = 12;

interface Chain {
  readonly headings: readonly HeadingCandidate[];
  readonly messages: ReturnType<typeof unsure>[];
}

/**
 * Chooses the numbered headings among the lines that look like one: those whose numbers follow on each other through the whole
 * report. Lists, references, footnotes, tables of contents and the numbered parts of an appendix give no such chain.
 */
export function numberedHeadings(lines: readonly ContentLine[]): Staged<readonly HeadingCandidate[]> {
  const candidates = headingCandidates(lines);
  const beginnings = candidates
    .map((candidate, index) => ({ candidate, index }))
    .filter(({ candidate, index }) => index === 0 || isBeginning(candidate.path))
    .slice(0, mostBeginnings);
  let best: Chain = { headings: [], messages: [] };
  for (const { index } of beginnings) {
    const chain = chainFrom(candidates, index, lines);
    if (isBetter(chain, best)) best = chain;
  }
  return { value: best.headings, messages: best.messages };
}

function isBeginning(path: NumberPath): boolean {
  return path.length === 1 || path.slice(1).every(part => part === 1);
}

/** More headings are better; of two with nearly as many, the one spread over more text (the other is a table of contents). */
function isBetter(chain: Chain, best: Chain): boolean {
  const [many, least] = [chain.headings.length, best.headings.length];
  if (many * 5 < least * 4) return false;
  if (least * 5 < many * 4) return true;
  return extent(chain) > extent(best);
}

function extent({ headings }: Chain): number {
  return (headings.at(-1)?.at ?? 0) - (headings[0]?.at ?? 0);
}

function chainFrom(candidates: readonly HeadingCandidate[], start: number, lines: readonly ContentLine[]): Chain {
  const headings: HeadingCandidate[] = [];
  const messages: ReturnType<typeof unsure>[] = [];
  for (let index = start; index < candidates.length; index++) {
    const candidate = candidates[index];
    if (candidate === undefined) continue;
    const last = headings.at(-1);
    if (last === undefined || follows(last.path, candidate.path)) {
      headings.push(candidate);
    } else if (compareNumbers(candidate.path, last.path) > 0 && bridges(candidates, index, last.path)) {
      const place = lines[candidate.at]?.number ?? null;
      messages.push(
        unsure(
          `Mellan avsnitt ${printNumber(last.path)} och ${printNumber(candidate.path)} saknas rubriker i texten.`,
          place,
        ),
      );
      headings.push(candidate);
    }
  }
  return { headings, messages };
}

/** Whether the order goes on from a number that leaves a gap, and not from the number before the gap. */
function bridges(candidates: readonly HeadingCandidate[], index: number, last: NumberPath): boolean {
  const candidate = candidates[index];
  if (candidate === undefined || !isNear(last, candidate.path)) return false;
  for (let ahead = index + 1; ahead <= index + lookahead; ahead++) {
    const next = candidates[ahead];
    if (next === undefined) return false;
    if (follows(last, next.path)) return false;
    if (follows(candidate.path, next.path)) return true;
  }
  return false;
}

/** A gap of one or two headings, not a leap into a list. */
function isNear(last: NumberPath, next: NumberPath): boolean {
  return (next[0] ?? 0) - (last[0] ?? 0) <= 2;
}
