import type { StatementModel } from '../../../shared/assembly/model.ts';
import { YttraError } from '../../../shared/errors.ts';
import { writeDocx } from './docx/write-docx.ts';
import { proveDocx } from './proof/prove-docx.ts';

/** A finished file that has been read back and found right. */
export interface StatementFile {
  readonly bytes: Uint8Array;
  /** The text that the file has, one line a paragraph: what `readStands` reads as the receiver would. */
  readonly lines: readonly string[];
}

/** Makes the Word file of a statement; throws `exportMismatch` with a diagnosis when it does not say what the statement says. */
export async function statementFile(model: StatementModel): Promise<StatementFile> {
  const bytes = await writeDocx(model);
  const { faults, lines } = proveDocx(bytes, model);
  if (faults.length === 0) return { bytes, lines };
  throw new YttraError(
    'exportMismatch',
    'Yttrandet skrevs inte. Den färdiga filen lästes tillbaka och stämde inte med ärendet. Texterna i ärendet är orörda.',
    { faults },
  );
}
