import type { XmlElement, XmlHandler } from './xml.ts';

interface Level {
  start: number;
  format: string;
  /** "%1.%2": where the numbers of the levels go. */
  text: string;
}

/** Gathers numbering.xml and counts on as paragraphs come, so that automatic numbers read as Word shows them. */
export class Numbering implements XmlHandler {
  readonly #lists = new Map<string, Map<number, Level>>();
  readonly #listOf = new Map<string, string>();
  readonly #counts = new Map<string, number[]>();
  #list: Map<number, Level> | undefined;
  #level: Level | undefined;
  #number: string | undefined;
  /** Where a list begins anew when it is first used, though it looks like another. */
  readonly #restarts = new Map<string, Map<number, number>>();
  #override = 0;

  open(element: XmlElement): void {
    const value = element.attribute('val') ?? '';
    if (element.name === 'abstractNum') {
      this.#list = new Map();
      this.#lists.set(element.attribute('abstractNumId') ?? '', this.#list);
    } else if (element.name === 'lvl' && this.#list !== undefined) {
      this.#level = { start: 1, format: 'decimal', text: '' };
      this.#list.set(Number(element.attribute('ilvl')), this.#level);
    } else if (element.name === 'num') {
      this.#number = element.attribute('numId');
      this.#level = undefined;
    } else if (element.name === 'abstractNumId' && this.#number !== undefined) this.#listOf.set(this.#number, value);
    else if (element.name === 'lvlOverride') this.#override = Number(element.attribute('ilvl'));
    else if (element.name === 'startOverride' && this.#number !== undefined) {
      const restarts = this.#restarts.get(this.#number) ?? new Map<number, number>();
      this.#restarts.set(this.#number, restarts.set(this.#override, Number(value)));
    } else if (this.#level !== undefined && element.name === 'start') this.#level.start = Number(value);
    else if (this.#level !== undefined && element.name === 'numFmt') this.#level.format = value;
    else if (this.#level !== undefined && element.name === 'lvlText') this.#level.text = value;
  }

  close(name: string): void {
    if (name === 'abstractNum') this.#list = undefined;
    if (name === 'lvl') this.#level = undefined;
  }

  text(): void {}

  /** The label of the next paragraph of a list: "2.1", "b)", "•"; empty where it shows none. */
  next(id: string, at: number): string {
    const key = this.#listOf.get(id);
    const list = key === undefined ? undefined : this.#lists.get(key);
    const level = list?.get(at);
    if (key === undefined || list === undefined || level === undefined || level.format === 'none') return '';
    const counts = this.#counts.get(key) ?? [];
    counts.length = Math.min(counts.length, at + 1);
    for (let above = 0; above <= at; above++) counts[above] ??= (list.get(above)?.start ?? 1) - (above === at ? 1 : 0);
    const restart = this.#restarts.get(id)?.get(at);
    this.#restarts.get(id)?.delete(at);
    counts[at] = restart ?? (counts[at] ?? 0) + 1;
    this.#counts.set(key, counts);
    if (level.format === 'bullet') return '•';
    return level.text.replace(/%(\d)/g, (_, digit: string) => {
      const place = Number(digit) - 1;
      return printed(counts[place] ?? 1, list.get(place)?.format ?? 'decimal');
    });
  }
}

function printed(count: number, format: string): string {
  const letter = String.fromCharCode(97 + ((count - 1) % 26));
  if (format === 'lowerLetter') return letter;
  if (format === 'upperLetter') return letter.toUpperCase();
  if (format === 'lowerRoman' || format === 'upperRoman') return roman(count, format === 'upperRoman');
  return String(count);
}

function roman(count: number, upper: boolean): string {
  const digits: readonly (readonly [number, string])[] = [
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  let rest = Math.min(count, 399);
  let text = '';
  for (const [value, digit] of digits) {
    for (; rest >= value; rest -= value) text += digit;
  }
  return upper ? text.toUpperCase() : text;
}
