import { Parser } from 'htmlparser2';
import { YttraError } from '../../../../shared/errors.ts';
import { referenceTo } from '../marked-lines.ts';
import { readDeclarations, readStyleSheet, type TypeStyle } from './style-sheet.ts';

/** A block of text as the markup has it; its lines are parted by line breaks. */
export interface HtmlBlock {
  readonly kind: 'text' | 'heading' | 'item' | 'row' | 'note';
  /** Of a heading, 1 to 6; of a note, its number. */
  readonly level: number;
  readonly marker: string;
  readonly cells: readonly string[];
  readonly lines: readonly string[];
  /** 1-based page where the markup has pages; 0 where not. */
  readonly page: number;
  /** Ordinal of the framed element or quotation around it; null outside. */
  readonly box: number | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly size: number | null;
  /** Place on the page where the markup gives one. */
  readonly place: { readonly x: number; readonly y: number } | null;
}

export interface HtmlPage {
  readonly width: number;
  readonly height: number;
}

export interface HtmlDocument {
  readonly blocks: readonly HtmlBlock[];
  readonly pages: ReadonlyMap<number, HtmlPage>;
}

interface Open {
  readonly name: string;
  readonly style: TypeStyle;
  readonly box: boolean;
  readonly list: { ordered: boolean; next: number } | null;
}

const charactersAPortion = 128 * 1024;
const mostBlocks = 300_000;
const deepest = 2_000;
const silent = new Set([
  'script',
  'style',
  'head',
  'title',
  'noscript',
  'template',
  'svg',
  'nav',
  'button',
  'select',
  'iframe',
  'object',
]);
const blocks = new Set(
  'address article aside blockquote body caption dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tbody thead tr ul'.split(
    ' ',
  ),
);

/** Reads HTML, however careless, into blocks of text; giving way after each portion. Nothing in it is run, fetched or looked up. */
export function* readHtmlBlocks(html: string): Generator<number, HtmlDocument> {
  const reader = new BlockReader();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      onclosetag: name => reader.close(name),
      ontext: text => reader.text(text),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  for (let from = 0; from < html.length; from += charactersAPortion) {
    parser.write(html.slice(from, from + charactersAPortion));
    yield from;
  }
  parser.end();
  reader.flush();
  return { blocks: reader.blocks, pages: reader.pages };
}

class BlockReader {
  readonly blocks: HtmlBlock[] = [];
  readonly pages = new Map<number, HtmlPage>();
  readonly #open: Open[] = [];
  #classes: ReadonlyMap<string, TypeStyle> = new Map();
  #css = '';
  #lines: string[] = [''];
  #weights = { all: 0, bold: 0, italic: 0, sized: 0, size: 0 };
  #cells: string[] | null = null;
  #marker = '';
  #note = 0;
  #boxes = 0;
  #page = 0;
  #place: HtmlBlock['place'] = null;
  #silent = 0;
  #superscript = 0;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (silent.has(name)) this.#silent++;
    if (this.#open.length >= deepest) throw tooDeep();
    const style = this.#styleOf(name, attributes);
    if (blocks.has(name)) this.flush();
    this.#begin(name, attributes);
    this.#turnPage(attributes, style);
    const box =
      name === 'blockquote' || style.border === true || /\b(?:ruta|box|faktaruta)\b/i.test(attributes.class ?? '');
    if (box) this.#boxes++;
    if (style.absolute === true && style.top !== undefined && style.left !== undefined && name !== 'div') {
      this.flush();
      this.#place = { x: style.left, y: style.top };
    }
    const list =
      name === 'ol' || name === 'ul' ? { ordered: name === 'ol', next: Number(attributes.start ?? 1) || 1 } : null;
    if (!voids.has(name)) this.#open.push({ name, style, box, list });
  }

  #begin(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'br') this.#lines.push('');
    else if (name === 'hr') this.flush();
    else if (name === 'sup') this.#superscript++;
    else if (name === 'tr') this.#cells = [];
    else if (name === 'td' || name === 'th') this.#cells?.push('');
    else if (name === 'li') this.#startItem(attributes);
  }

  #startItem(attributes: Readonly<Record<string, string>>): void {
    const list = this.#open.findLast(element => element.list !== null)?.list;
    const note = /^(?:fn|footnote|fotnot|note)[-_:]?(\d{1,4})$/i.exec(attributes.id ?? '')?.[1];
    if (note !== undefined) this.#note = Number(note);
    else this.#marker = list?.ordered === true ? `${list.next++}.` : '•';
  }

  #styleOf(name: string, attributes: Readonly<Record<string, string>>): TypeStyle {
    const above = this.#open.at(-1)?.style ?? {};
    const { size, bold, italic, hidden } = above;
    let style: TypeStyle = {
      ...(size === undefined ? {} : { size }),
      ...(bold === undefined ? {} : { bold }),
      ...(italic === undefined ? {} : { italic }),
      ...(hidden === undefined ? {} : { hidden }),
    };
    for (const one of (attributes.class ?? '').slice(0, 500).split(/\s+/))
      style = { ...style, ...this.#classes.get(one) };
    if (attributes.style !== undefined) style = { ...style, ...readDeclarations(attributes.style) };
    if (name === 'b' || name === 'strong') style = { ...style, bold: true };
    if (name === 'i' || name === 'em') style = { ...style, italic: true };
    return style;
  }

  #turnPage({ id = '', class: names = '' }: Readonly<Record<string, string>>, style: TypeStyle): void {
    const number = /^page[-_]?(\d{1,5})(?:-div)?$/i.exec(id)?.[1];
    if (number === undefined && !/(?:^|\s)page(?:\s|$)/i.test(names)) return;
    this.flush();
    this.#page++;
    this.pages.set(this.#page, { width: style.width ?? 892, height: style.height ?? 1262 });
  }

  close(name: string): void {
    if (silent.has(name)) this.#silent = Math.max(0, this.#silent - 1);
    if (name === 'style') this.#classes = new Map([...this.#classes, ...readStyleSheet(this.#css)]);
    if (name === 'sup') this.#superscript = Math.max(0, this.#superscript - 1);
    if (name === 'tr') this.#endRow();
    else if (blocks.has(name)) this.flush();
    const at = this.#open.findLastIndex(element => element.name === name);
    if (at >= 0) this.#open.length = at;
  }

  text(text: string): void {
    if (this.#open.at(-1)?.name === 'style') this.#css += text;
    const style = this.#open.at(-1)?.style ?? {};
    if (this.#silent > 0 || style.hidden === true) return;
    const reference = this.#superscript > 0 ? /^\s*[[(]?(\d{1,4})[\])]?\s*$/.exec(text)?.[1] : undefined;
    const shown = reference === undefined ? text : referenceTo(Number(reference));
    if (this.#cells !== null && this.#cells.length > 0) {
      this.#cells[this.#cells.length - 1] += shown;
      return;
    }
    this.#weigh(shown.trim().length, style);
    const pre = this.#open.some(element => element.name === 'pre');
    const pieces = pre ? shown.split(/\r\n|\n|\r/) : [shown.replace(/\s+/g, ' ')];
    this.#lines[this.#lines.length - 1] += pieces[0] ?? '';
    this.#lines.push(...pieces.slice(1));
  }

  #weigh(length: number, { bold, italic, size }: TypeStyle): void {
    this.#weights.all += length;
    if (bold === true) this.#weights.bold += length;
    if (italic === true) this.#weights.italic += length;
    if (size !== undefined) {
      this.#weights.sized += length;
      this.#weights.size += length * size;
    }
  }

  #endRow(): void {
    const cells = this.#cells ?? [];
    this.#cells = null;
    if (cells.some(cell => cell.trim() !== '')) this.#push('row', { cells });
  }

  flush(): void {
    if (this.#cells !== null && this.#cells.length > 0) return;
    if (this.#lines.some(line => line.trim() !== '')) {
      const heading = this.#open.findLast(element => /^h[1-6]$/.test(element.name))?.name;
      if (heading !== undefined) this.#push('heading', { level: Number(heading[1]) });
      else if (this.#note > 0) this.#push('note', { level: this.#note });
      else this.#push(this.#marker === '' ? 'text' : 'item', { marker: this.#marker });
      this.#marker = '';
      this.#note = 0;
    }
    this.#lines = [''];
    this.#weights = { all: 0, bold: 0, italic: 0, sized: 0, size: 0 };
    this.#place = null;
  }

  #push(kind: HtmlBlock['kind'], own: Partial<Pick<HtmlBlock, 'level' | 'marker' | 'cells'>>): void {
    if (this.blocks.length >= mostBlocks) throw tooDeep();
    const { all, bold, italic, sized, size } = this.#weights;
    this.blocks.push({
      kind,
      level: 0,
      marker: '',
      cells: [],
      ...own,
      lines: this.#lines,
      page: this.#page,
      box: this.#open.some(element => element.box) ? this.#boxes : null,
      bold: all > 0 && bold >= all - 1,
      italic: all > 0 && italic >= all - 1,
      size: sized === 0 ? null : size / sized,
      place: this.#place,
    });
  }
}

const voids = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

function tooDeep(): YttraError {
  return new YttraError(
    'fileTooLarge',
    'Webbsidan är större eller djupare nästlad än något betänkande. Kontrollera att det är rätt fil.',
  );
}
