/** Every code that can cross the contract; the window and scripts branch on it, people read the message. */
export const errorCodes = [
  'cancelled',
  'conflict',
  'diskFull',
  'emptyFile',
  'encryptedFile',
  'exportMismatch',
  'fileExists',
  'fileTooLarge',
  'folderNotWritable',
  'internal',
  'invalidCaseFile',
  'invalidPositionFile',
  'invalidRequest',
  'noNetwork',
  'noSections',
  'notFound',
  'portInUse',
  'unknownReport',
  'unreadableFile',
  'workspaceBusy',
  'workspaceDamaged',
  'workspaceNewer',
  'workspaceReadOnly',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** Facts beside the message: places, names, limits. JSON only, because it crosses processes. */
export type ErrorDetails = { readonly [key: string]: string | number | boolean | null | readonly string[] };

/** An expected failure; `message` is Swedish and says what to do. Anything else that is thrown is a bug and becomes `internal`. */
export class YttraError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message);
    this.name = 'YttraError';
    this.code = code;
    this.details = details;
  }
}

/** A failure as it crosses the contract. */
export interface Failure {
  readonly code: ErrorCode;
  readonly message: string;
  readonly details: ErrorDetails;
}

/** Every reply of the host: a value or a failure, never an exception. */
export type Envelope<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Failure };

/** Something worth telling about an input or a document, with its place (1-based line) where it has one. */
export interface Message {
  readonly level: 'info' | 'warning' | 'error';
  readonly text: string;
  readonly line: number | null;
}
