/** Twentieths of a point, Word's unit for lengths. */
export function twipsOfMillimetres(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440);
}

/** Twentieths of a point, Word's unit for space around paragraphs. */
export function twipsOfPoints(points: number): number {
  return Math.round(points * 20);
}

/** Half points, Word's unit for font sizes. */
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

/** 240ths of a line, Word's unit for line height. */
export function lineUnits(lines: number): number {
  return Math.round(lines * 240);
}
