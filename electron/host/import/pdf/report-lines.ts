import type { LineHint, SourceLine } from '../../../../shared/outline/source-line.ts';
import { findBoxes } from './boxes.ts';
import { type Furniture, findFurniture, type PageRows } from './furniture.ts';
import type { PdfPage } from './page-content.ts';
import { type Above, aboveNext, opensNote, opensParagraph } from './paragraph-openings.ts';
import { type PlacedLine, placeRows, typeOfReport } from './placed-lines.ts';
import { splitStatutes } from './statute-columns.ts';
import { type Edges, edgesOf } from './text-edges.ts';
import { rowText, toRows } from './text-rows.ts';

/** Makes the lines of a report from its pages, blank lines between paragraphs, with what the layout says of each. */
export function reportLines(pages: readonly PdfPage[]): readonly SourceLine[] {
  const paged = pages.map((page): PageRows => ({ page, rows: toRows(page.runs) }));
  const furniture = findFurniture(paged);
  const type = typeOfReport(paged, furniture.rows);
  let boxCount = 0;
  const placed = paged.flatMap(rows => {
    const boxes = findBoxes(rows.page.rules);
    boxCount += boxes.length;
    return placeRows(rows, furniture.rows, boxes, boxCount - boxes.length, type);
  });
  return numberLines(splitStatutes(placed), paged, furniture);
}

function numberLines(
  placed: readonly PlacedLine[],
  pages: readonly PageRows[],
  furniture: Furniture,
): readonly SourceLine[] {
  const lines: SourceLine[] = [];
  const add = (text: string, sheet: number, hint: LineHint) =>
    lines.push({ number: lines.length + 1, text: text.normalize('NFC'), sheet, hint });
  const openings = openingsOf(placed, edgesOf(placed, pages));
  let at = 0;
  for (const { page, rows } of pages) {
    const printed = furniture.pageOf.get(page.sheet);
    const numbered = printed === undefined ? {} : { page: printed };
    for (const row of rows) {
      if (furniture.rows.has(row)) add(rowText(row), page.sheet, { role: 'furniture', ...numbered });
    }
    const first = at;
    for (let line = placed[at]; line?.sheet === page.sheet; line = placed[++at]) {
      const opens = openings[at];
      if (opens === true && at > first) add('', page.sheet, {});
      add(line.text, page.sheet, { ...hintOf(line), ...numbered, ...(opens === undefined ? {} : { opens }) });
    }
  }
  return lines;
}

/** For each line whether a paragraph or a footnote begins with it. */
function openingsOf(placed: readonly PlacedLine[], edges: Edges): readonly (boolean | undefined)[] {
  let above: Above | undefined;
  return placed.map((line, index) => {
    if (line.role === 'footnote') return opensNote(line, placed[index - 1]);
    const opens = opensParagraph(line, above, edges);
    above = aboveNext(line, opens, above, edges);
    return opens;
  });
}

function hintOf({ role, box, column }: PlacedLine): LineHint {
  return {
    ...(role === undefined ? {} : { role }),
    ...(box === undefined ? {} : { box }),
    ...(column === undefined ? {} : { column }),
  };
}
