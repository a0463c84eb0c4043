import { elementsOf, wordValue, type XmlElement } from './xml-tree.ts';

/**
 * Reads how lists look: gives "bullet", "decimal" … for a list and level. Throws at a numbered list that does not say
 * that it starts at one, because Word would count on from the list before.
 */
export function numberingFormats(numbering: XmlElement): (list: string, level: number) => string {
  const formats = new Map(
    elementsOf(numbering, 'w:abstractNum').map(abstract => [
      abstract.attributes['w:abstractNumId'] ?? '',
      byLevel(elementsOf(abstract, 'w:lvl'), 'w:numFmt'),
    ]),
  );
  const instances = new Map(
    elementsOf(numbering, 'w:num').map(instance => [
      instance.attributes['w:numId'] ?? '',
      {
        formats: formats.get(wordValue(instance, 'w:abstractNumId') ?? ''),
        starts: byLevel(elementsOf(instance, 'w:lvlOverride'), 'w:startOverride'),
      },
    ]),
  );
  return (list, level) => {
    const instance = instances.get(list);
    const format = instance?.formats?.get(level);
    if (format === undefined || format === null) throw new Error(`list ${list} has no level ${level}`);
    if (format !== 'bullet' && instance?.starts.get(level) !== '1')
      throw new Error(`list ${list} does not start at one`);
    return format;
  };
}

function byLevel(levels: readonly XmlElement[], name: string): ReadonlyMap<number, string | null> {
  return new Map(levels.map(level => [Number(level.attributes['w:ilvl']), wordValue(level, name)]));
}
