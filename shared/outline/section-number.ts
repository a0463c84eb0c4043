/** A section's number as numbers: "10.2.1" is [10, 2, 1]. */
export type NumberPath = readonly number[];

/** Deepest level and highest chapter that a report has. */
export const deepestLevel = 4;
export const lastChapter = 30;

/** The path of a printed number; null when no section can have it. */
export function parseNumber(printed: string): NumberPath | null {
  const path = printed.split('.').map(Number);
  const chapter = path[0] ?? 0;
  if (path.length > deepestLevel || chapter < 1 || chapter > lastChapter) return null;
  return path.every(part => Number.isInteger(part) && part >= 1 && part <= 99) ? path : null;
}

/** As printed. */
export function printNumber(path: NumberPath): string {
  return path.join('.');
}

/** Negative when `one` comes before `other` in the report's order. */
export function compareNumbers(one: NumberPath, other: NumberPath): number {
  for (let depth = 0; depth < Math.max(one.length, other.length); depth++) {
    const difference = (one[depth] ?? 0) - (other[depth] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Whether `next` can stand right after `last`: its first child, or the next sibling of it or of one of its ancestors. */
export function follows(last: NumberPath, next: NumberPath): boolean {
  if (next.length > last.length + 1) return false;
  const depth = next.length - 1;
  for (let above = 0; above < depth; above++) {
    if (next[above] !== last[above]) return false;
  }
  return next[depth] === (last[depth] ?? 0) + 1;
}
