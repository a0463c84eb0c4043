import { v7 } from 'uuid';
import type { Id, NewId } from '../../shared/ids.ts';
import type { Shell } from './host.ts';

/** What the host is given where nobody sits at a desktop: no dialog can be shown, no file manager opened. */
const noShell: Shell = {
  pickFile: async () => null,
  pickFolder: async () => null,
  reveal: async () => {},
};

const newId: NewId = <Name extends string>() => v7() as Id<Name>;

/** The real clock, ids and log for a host outside tests; the desktop adds its own `shell`. */
export function systemSeams(log: (line: string) => void) {
  return { clock: () => new Date(), newId, log, shell: noShell };
}
