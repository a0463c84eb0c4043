import type { PlannedBlock } from './report-plan.ts';
import { column, type Face, type Typesetter } from './typesetter.ts';

type Statute = Extract<PlannedBlock, { type: 'statute' }>;

const gutter = 16;
const width = (column.width - gutter) / 2;
const right = column.left + width + gutter;

/** Law text in two columns, paragraph beside paragraph, the columns going on together over a page. */
export function setStatute(type: Typesetter, statute: Statute, face: Face): void {
  const italic = { ...face, font: 'Times-Italic' };
  type.y += 8;
  type.ensure(4 * face.leading);
  type.line('Nuvarande lydelse', italic, column.left);
  type.line('Föreslagen lydelse', italic, right);
  type.y += face.leading + 6;
  for (let row = 0; row < Math.max(statute.left.length, statute.right.length); row++) {
    setRow(type, [statute.left[row], statute.right[row]], face);
  }
  type.y += 8;
}

function setRow(type: Typesetter, texts: readonly (string | undefined)[], face: Face): void {
  const [one = [], other = []] = texts.map(text => (text === undefined ? [] : type.breakLines(text, face, width, 10)));
  for (let index = 0; index < Math.max(one.length, other.length); index++) {
    type.ensure(face.leading);
    const indent = index === 0 ? 10 : 0;
    if (one[index] !== undefined) type.line(one[index] ?? '', face, column.left + indent);
    if (other[index] !== undefined) type.line(other[index] ?? '', face, right + indent);
    type.y += face.leading;
  }
}

/** A table with its header's rule; cells are short. */
export function setTable(type: Typesetter, rows: readonly (readonly string[])[], face: Face): void {
  type.y += 8;
  type.ensure(rows.length * (face.leading + 3) + 6);
  rows.forEach((row, index) => {
    row.forEach((cell, at) => {
      type.line(cell.replaceAll('\u00ad', ''), face, column.left + (column.width / row.length) * at);
    });
    type.y += face.leading + 3;
    if (index === 0) type.rule(column.left, type.y - 2, column.left + column.width, type.y - 2);
  });
  type.y += 10;
}
