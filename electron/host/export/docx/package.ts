import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** Every entry's time: the zip format's first day, in local time because that is what the format stores. */
const timeless = new Date(1980, 0, 1);

/**
 * The same package in one form: entries in fixed order and without time, relationship ids counted instead of drawn,
 * so that equal documents are equal files and a checksum means something.
 */
export function canonicalPackage(bytes: Uint8Array): Uint8Array {
  const texts = new Map(Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]));
  for (const path of texts.keys()) {
    if (path.endsWith('.rels')) countRelationships(texts, path);
  }
  texts.set('word/document.xml', withCountedBookmarks(texts.get('word/document.xml') ?? ''));
  for (const path of ['word/footnotes.xml', 'word/endnotes.xml']) {
    const text = texts.get(path);
    if (text !== undefined) texts.set(path, withoutSeparatorNumbers(text));
  }
  const entries: Zippable = {};
  for (const path of [...texts.keys()].toSorted(byPath)) entries[path] = strToU8(texts.get(path) ?? '');
  return zipSync(entries, { level: 6, mtime: timeless });
}

/** Readers want the content types first and the relationships of the package next. */
function byPath(one: string, other: string): number {
  const rank = (path: string) => (path === '[Content_Types].xml' ? 0 : path === '_rels/.rels' ? 1 : 2);
  return rank(one) - rank(other) || (one < other ? -1 : 1);
}

function countRelationships(texts: Map<string, string>, path: string): void {
  const part = path.replace('_rels/', '').replace(/\.rels$/, '');
  const counted = new Map<string, string>();
  const relationships = (texts.get(path) ?? '').replaceAll(/ Id="(rId[^"]*)"/g, (whole, id: string) => {
    if (/^rId\d+$/.test(id)) return whole;
    counted.set(id, `rIdLink${counted.size + 1}`);
    return ` Id="${counted.get(id)}"`;
  });
  texts.set(path, relationships);
  const text = texts.get(part);
  if (text === undefined || counted.size === 0) return;
  texts.set(
    part,
    text.replaceAll(/ r:id="([^"]*)"/g, (whole, id: string) =>
      counted.has(id) ? ` r:id="${counted.get(id)}"` : whole,
    ),
  );
}

/** Bookmarks are counted through the life of the process; here each document starts from one. */
function withCountedBookmarks(text: string): string {
  const counted = new Map<string, number>();
  return text.replaceAll(/(<w:bookmark(?:Start|End)\b[^>]*? w:id=")(\d+)"/g, (_, start: string, id: string) => {
    if (!counted.has(id)) counted.set(id, counted.size + 1);
    return `${start}${counted.get(id)}"`;
  });
}

/** The line over the notes is no note: a number before it would be printed by some readers. */
function withoutSeparatorNumbers(text: string): string {
  return text.replaceAll(
    /<w:r><w:rPr><w:rStyle [^>]*\/><\/w:rPr><w:(?:foot|end)noteRef\/><\/w:r>(?=<w:r><w:(?:separator|continuationSeparator)\/>)/g,
    '',
  );
}
