import type { HostEventName } from '../../shared/contract.ts';
import type { Envelope, Failure } from '../../shared/errors.ts';
import type { Shell } from '../host/host.ts';

/** What the host's process is started with. */
export interface HostProcessOptions {
  readonly dataDir: string;
  readonly templatesDir: string;
  readonly programVersion: string;
}

/** A dialog or the file manager, which only the main process can reach. */
export type ShellVerb = keyof Shell;

/** From the main process to the host's. */
export type ToHost =
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly request: unknown }
  | { readonly kind: 'shellReply'; readonly id: number; readonly value: string | null }
  | { readonly kind: 'close' };

/** From the host's process to the main process. */
export type FromHost =
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'reply'; readonly id: number; readonly envelope: Envelope<unknown> }
  | { readonly kind: 'event'; readonly name: HostEventName; readonly event: unknown }
  | { readonly kind: 'shell'; readonly id: number; readonly verb: ShellVerb; readonly argument: string }
  | { readonly kind: 'log'; readonly line: string };
