import type { Source } from './sources.ts';

/** Lines over which a file holds more than one concept. */
export const longest = 300;

/** Marks of work that is not finished, or of a check that has been switched off without a reason beside it. */
const unfinished = /\b(?:TODO|FIXME|XXX)\b|@ts-(?:ignore|nocheck|expect-error)|biome-ignore(?!(?: [\w/]+)+: \S)/;

/** Files that are too long, apart from those with a reason. */
export function lengthFaults(
  sources: readonly Source[],
  excepted: Readonly<Record<string, string>>,
): readonly string[] {
  const long = sources.filter(source => lines(source) > longest && !(source.path in excepted));
  return long.map(source => `${source.path}: ${lines(source)} lines`);
}

/** Exceptions that are needed no more. */
export function staleExceptions(
  sources: readonly Source[],
  excepted: Readonly<Record<string, string>>,
): readonly string[] {
  return Object.keys(excepted).filter(path => !sources.some(source => source.path === path && lines(source) > longest));
}

/** Lines that say that something is left to do. */
export function unfinishedFaults(sources: readonly Source[]): readonly string[] {
  return sources.flatMap(source =>
    source.text
      .split('\n')
      .flatMap((line, index) => (unfinished.test(line) ? [`${source.path}:${index + 1}: ${line.trim()}`] : [])),
  );
}

function lines(source: Source): number {
  return source.text.trimEnd().split('\n').length;
}
