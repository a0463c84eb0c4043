import { check, describeFaults } from '../../../shared/check.ts';
import { type CaseFile, caseFile } from '../../../shared/domain/case-file.ts';
import { YttraError } from '../../../shared/errors.ts';
import { decodeText } from './decode-text.ts';
import { parseJson } from './parse-json.ts';

/** A case with all its answers is well under a megabyte. */
const largest = 50 * 1024 * 1024;

/** Reads and checks a case in the interchange format. Throws `invalidCaseFile` with places as JSON paths in `details.faults`. */
export function readCaseFile(bytes: Uint8Array): CaseFile {
  if (bytes.length > largest)
    throw new YttraError('fileTooLarge', 'Filen är större än 50 MB och kan inte vara ett ärende. Inget är importerat.');
  const checked = check(caseFile, parseJson(decodeText(bytes), 'invalidCaseFile'));
  if (checked.ok) return checked.value;
  throw invalidCaseFile(checked.faults);
}

/** The refusal of a file, with every place that is wrong. */
export function invalidCaseFile(faults: readonly { readonly path: string; readonly text: string }[]): YttraError {
  return new YttraError(
    'invalidCaseFile',
    `Filen kan inte importeras. ${describeFaults(faults)} Inget är importerat.`,
    {
      path: faults[0]?.path ?? '$',
      faults: faults.map(fault => `${fault.path}: ${fault.text}`),
    },
  );
}
