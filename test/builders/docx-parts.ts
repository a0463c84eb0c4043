import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The text of one part of a Word file. */
export function docxPart(bytes: Uint8Array, path: string): string {
  const data = unzipSync(bytes)[path];
  if (data === undefined) throw new Error(`${path} is missing`);
  return strFromU8(data);
}

/** The same file with one part rewritten: how faults are planted. */
export function withDocxPart(bytes: Uint8Array, path: string, change: (text: string) => string): Uint8Array {
  const files = unzipSync(bytes);
  return zipSync({ ...files, [path]: strToU8(change(docxPart(bytes, path))) });
}
