import type { PDFOperatorList } from 'pdfjs-dist/types/src/display/api.js';
import type { Rule } from './page-content.ts';

type Matrix = readonly [number, number, number, number, number, number];
type Point = readonly [number, number];

/** The numbers of those operators that matter here, from pdf.js's own table. */
export type OperatorCodes = Readonly<
  Record<'save' | 'restore' | 'transform' | 'constructPath' | 'paintFormXObjectBegin' | 'paintFormXObjectEnd', number>
> & { readonly painting: ReadonlySet<number> };

const thin = 2.5;
/** A page with more drawn lines is a map or a diagram. */
const mostRules = 2000;

/** Follows a page's drawing and keeps the level and upright lines that it paints, in page coordinates with y downwards. */
export function drawnRules(list: PDFOperatorList, codes: OperatorCodes, toPage: Matrix): readonly Rule[] {
  const rules: Rule[] = [];
  const saved: Matrix[] = [];
  let matrix = toPage;
  list.fnArray.forEach((code, index) => {
    const args: unknown = list.argsArray[index];
    if (code === codes.save) saved.push(matrix);
    else if (code === codes.restore || code === codes.paintFormXObjectEnd) matrix = saved.pop() ?? matrix;
    else if (code === codes.transform) matrix = multiply(matrix, args as Matrix);
    else if (code === codes.paintFormXObjectBegin) {
      saved.push(matrix);
      const own = (args as readonly [Matrix | null])[0];
      if (own) matrix = multiply(matrix, own);
    } else if (code === codes.constructPath) {
      const [painted, [path]] = args as readonly [number, readonly [ArrayLike<number> | null]];
      if (path && codes.painting.has(painted) && rules.length < mostRules) rules.push(...rulesOfPath(path, matrix));
    }
  });
  return rules;
}

function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function apply([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** Coordinates that follow each drawing code of pdf.js: move, line, curve, quadratic curve, close. */
const coordinates = [2, 2, 6, 4, 0];

function rulesOfPath(path: ArrayLike<number>, matrix: Matrix): readonly Rule[] {
  const segments: (readonly [Point, Point])[] = [];
  let start: Point = [0, 0];
  let at: Point = [0, 0];
  for (let index = 0; index < path.length && segments.length < 400; ) {
    const code = path[index] ?? 0;
    const count = coordinates[code] ?? path.length;
    const end: Point = code === 4 ? start : apply(matrix, [path[index + count - 1] ?? 0, path[index + count] ?? 0]);
    if (code === 0) start = end;
    else if (code === 1 || code === 4) segments.push([at, end]);
    at = end;
    index += count + 1;
  }
  return thinBar(segments) ?? segments.flatMap(([one, other]) => ruleOf(one, other));
}

function ruleOf([x1, y1]: Point, [x2, y2]: Point): readonly Rule[] {
  const [wide, high] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
  if (!(wide < thin || high < thin) || Math.max(wide, high) < thin * 2) return [];
  return [{ x1: Math.min(x1, x2), y1: Math.min(y1, y2), x2: Math.max(x1, x2), y2: Math.max(y1, y2) }];
}

/** A filled rectangle that is thin is one line, not four. */
function thinBar(segments: readonly (readonly [Point, Point])[]): readonly Rule[] | null {
  if (segments.length < 2) return null;
  const xs = segments.flatMap(([one, other]) => [one[0], other[0]]);
  const ys = segments.flatMap(([one, other]) => [one[1], other[1]]);
  const [x1, x2, y1, y2] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return x2 - x1 < thin || y2 - y1 < thin ? ruleOf([x1, y1], [x2, y2]) : null;
}
