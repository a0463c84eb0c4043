import type { HostEventName, HostEvents, RequestOf } from '../../shared/contract.ts';
import type { Envelope } from '../../shared/errors.ts';
import type { FileToken } from '../../shared/ids.ts';

/** What a door may ask of the host. Doors get everything from outside, so names and requests are unchecked here. */
export interface Host {
  /** Checks name and request and runs the operation; always an envelope, never a rejection. */
  handle(name: string, request: unknown): Promise<Envelope<unknown>>;
  /** Calls `listener` at each event; the returned function ends that. */
  subscribe<Name extends HostEventName>(name: Name, listener: (event: HostEvents[Name]) => void): () => void;
  readonly files: {
    /** Gives a token for a file or folder that the user has chosen. */
    register(path: string): FileToken;
    /** The path behind a token, or null for one that was never given. */
    resolve(token: FileToken): string | null;
  };
  /** Waits for what is going on and closes the workspace. */
  close(): Promise<void> | void;
}

/** The seam to the desktop: dialogs and the file manager. A door without a desktop answers null. */
export interface Shell {
  pickFile(kind: RequestOf<'file.pick'>['kind']): Promise<string | null>;
  pickFolder(): Promise<string | null>;
  reveal(path: string): Promise<void>;
}
