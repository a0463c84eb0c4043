import { type ErrorCode, YttraError } from '../../../shared/errors.ts';
import { nfc } from '../../../shared/nfc.ts';

/** Deeper than any file of ours; the checks that follow walk the value recursively. */
const deepest = 100;

/** Parses JSON from outside; says line and column where it breaks off. Strings come out in NFC. */
export function parseJson(text: string, code: ErrorCode): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const { line, column } = placeOf(text, error);
    throw new YttraError(code, `Filen är skadad: JSON bryts på rad ${line}, tecken ${column}. Inget är importerat.`, {
      line,
      column,
    });
  }
  if (depthOf(value) > deepest)
    throw new YttraError(code, `Filen är nästlad djupare än ${deepest} nivåer. Inget är importerat.`);
  return nfc(value);
}

function placeOf(text: string, error: unknown): { readonly line: number; readonly column: number } {
  const position = /position (\d+)/.exec(String(error))?.[1];
  const before = text.slice(0, position === undefined ? text.length : Number(position)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Level by level, so that no depth can overflow the stack. */
function depthOf(value: unknown): number {
  let level = [value];
  let depth = 0;
  while (level.length > 0 && depth <= deepest) {
    level = level.flatMap(item => (typeof item === 'object' && item !== null ? Object.values(item) : []));
    depth += 1;
  }
  return depth;
}
