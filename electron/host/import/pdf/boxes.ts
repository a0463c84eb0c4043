import type { Rule } from './page-content.ts';

/** A drawn frame around text, in page coordinates. */
export interface Box {
  readonly x: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const near = 3;
const leastWidth = 120;
const leastHeight = 12;

/** The frames on a page: two upright lines of the same height far apart, with none between them (a table has some). */
export function findBoxes(rules: readonly Rule[]): readonly Box[] {
  const uprights = mergedUprights(rules);
  const boxes: Box[] = [];
  for (const left of uprights) {
    const partners = uprights.filter(
      rule => rule.x1 > left.x1 + near && Math.abs(rule.y1 - left.y1) < near && Math.abs(rule.y2 - left.y2) < near,
    );
    const right = partners.at(-1);
    if (partners.length !== 1 || right === undefined || right.x1 - left.x1 < leastWidth) continue;
    if (
      uprights.some(
        rule => rule.x1 < left.x1 - near && Math.abs(rule.y1 - left.y1) < near && Math.abs(rule.y2 - left.y2) < near,
      )
    )
      continue;
    boxes.push({ x: left.x1, right: right.x1, top: left.y1, bottom: left.y2 });
  }
  return boxes;
}

/** Upright lines by x, those that continue one another (Word draws a paragraph's border piece by piece) made one. */
function mergedUprights(rules: readonly Rule[]): readonly Rule[] {
  const upright = rules
    .filter(rule => rule.x2 - rule.x1 < near && rule.y2 - rule.y1 >= near)
    .sort((one, other) => Math.round(one.x1) - Math.round(other.x1) || one.y1 - other.y1);
  const merged: Rule[] = [];
  for (const rule of upright) {
    const last = merged.at(-1);
    if (last !== undefined && Math.abs(last.x1 - rule.x1) < near && rule.y1 - last.y2 < near) {
      merged[merged.length - 1] = { ...last, y2: Math.max(last.y2, rule.y2) };
    } else {
      merged.push(rule);
    }
  }
  return merged.filter(rule => rule.y2 - rule.y1 >= leastHeight);
}

/** Index of the box that holds a point; -1 for none. */
export function boxAt(boxes: readonly Box[], x: number, y: number): number {
  return boxes.findIndex(
    box => x > box.x - near && x < box.right + near && y > box.top - near && y < box.bottom + near,
  );
}
