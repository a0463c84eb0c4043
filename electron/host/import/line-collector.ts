import { type ErrorDetails, YttraError } from '../../../shared/errors.ts';
import { note, type Staged } from '../../../shared/outline/result.ts';
import type { SourceLine } from '../../../shared/outline/source-line.ts';

/** Ten times the lines of the longest reports; more is a log or a data file, which would only keep the program busy. */
const mostLines = 300_000;
/** No line of print is this long; the rest of one that is gets cut, so that no later stage has to reckon with it. */
const longestLine = 10_000;

const ligatures: Readonly<Record<string, string>> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'ft', ﬆ: 'st' };

/** Gathers decoded text, in portions cut anywhere, into numbered lines. */
export class LineCollector {
  readonly #lines: { number: number; text: string; sheet: number }[] = [];
  readonly #cut: number[] = [];
  #rest = '';
  #overflow = false;
  #sheet = 1;

  add(text: string): void {
    const joined = this.#rest + text;
    // A carriage return at the very end may be half of a line end.
    const kept = joined.endsWith('\r') ? 1 : 0;
    const pieces = joined.slice(0, joined.length - kept).split(/\r\n|[\n\r\v\u0085\u2028\u2029]/);
    const last = pieces.pop() ?? '';
    for (const piece of pieces) this.#addLine(piece);
    if (last.length > longestLine) this.#overflow = true;
    this.#rest = last.slice(0, longestLine) + (kept === 1 ? '\r' : '');
  }

  /** @throws YttraError emptyFile, fileTooLarge */
  finish(): Staged<readonly SourceLine[]> {
    if (this.#rest !== '') this.#addLine(this.#rest.replace(/\r$/, ''));
    if (this.#lines.every(line => line.text.trim() === '')) {
      throw new YttraError('emptyFile', 'Filen är tom. Välj den fil som betänkandets text finns i.');
    }
    const paged = this.#sheet > 1;
    const messages = this.#cut.map(number => note('En rad med fler än 10 000 tecken har kortats.', number));
    return { value: paged ? this.#lines : this.#lines.map(line => ({ ...line, sheet: null })), messages };
  }

  #addLine(raw: string): void {
    const number = this.#lines.length + 1;
    if (number > mostLines) throw tooManyLines({ limit: mostLines });
    if (this.#overflow || raw.length > longestLine) this.#cut.push(number);
    this.#overflow = false;
    const pages = raw.includes('\f') ? raw.split('\f').length - 1 : 0;
    // A form feed at a line's end belongs to the next line; what stands before it is on the page that it closes.
    const closes = pages > 0 && raw.endsWith('\f') && raw.trim() !== '';
    if (!closes) this.#sheet += pages;
    this.#lines.push({ number, text: clean(raw.slice(0, longestLine)), sheet: this.#sheet });
    if (closes) this.#sheet += pages;
  }
}

function tooManyLines(details: ErrorDetails): YttraError {
  return new YttraError(
    'fileTooLarge',
    'Filen har fler rader än något betänkande. Kontrollera att det är rätt fil, eller dela den och läs in delarna var för sig.',
    details,
  );
}

/** Composed characters, ordinary spaces and hyphens, no ligatures, no form feeds, nothing invisible. */
function clean(raw: string): string {
  const plain = /^[\t -~\u00a1-\u00ac\u00ae-\u02ff\u2013-\u2022]*$/.test(raw) ? raw : replaceOdd(raw);
  return plain.normalize('NFC');
}

function replaceOdd(raw: string): string {
  return raw
    .replace(/\u00ad$/, '-')
    .replace(/[\f\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/\u2010/g, '-')
    .replace(/[ﬀ-ﬆ]/g, ligature => ligatures[ligature] ?? ligature);
}
