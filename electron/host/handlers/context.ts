import { YttraError } from '../../../shared/errors.ts';
import type { CaseId, NewId, PersonId } from '../../../shared/ids.ts';
import type { Events } from '../events.ts';
import type { Files } from '../files.ts';
import type { Shell } from '../host.ts';
import { findCase } from '../storage/case-store.ts';
import type { ReadableDb, WritableDb } from '../storage/database.ts';
import type { Workspace } from '../storage/open.ts';
import { findPerson } from '../storage/person-store.ts';
import type { Tasks } from '../tasks.ts';

/** What every handler works with. */
export interface HostContext {
  readonly workspace: Workspace;
  readonly dataDir: string;
  readonly templatesDir: string;
  readonly programVersion: string;
  /** Another host for the open data than the setting's, for tests. */
  readonly openDataUrl?: string | undefined;
  readonly clock: () => Date;
  readonly newId: NewId;
  readonly log: (line: string) => void;
  readonly files: Files;
  readonly tasks: Tasks;
  readonly events: Events;
  readonly shell: Shell;
}

/** The present moment as it is stored. */
export function now(context: Pick<HostContext, 'clock'>): string {
  return context.clock().toISOString();
}

/** The present day where the user sits, `YYYY-MM-DD`. */
export function today(context: Pick<HostContext, 'clock'>): string {
  const day = context.clock();
  const part = (value: number) => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${part(day.getMonth() + 1)}-${part(day.getDate())}`;
}

/** The value, or `notFound` with what it was that is not there: "Ärendet", "Ståndpunkten". */
export function requireFound<Value>(value: Value | null, what: string): Value {
  if (value === null)
    throw new YttraError('notFound', `${what} finns inte i arbetsytan. Inget är ändrat. Läs in listan på nytt.`);
  return value;
}

export function requireCase(db: ReadableDb, id: CaseId) {
  return requireFound(findCase(db, id), 'Ärendet');
}

/** Refuses an officer or author that nobody is. */
export function requirePerson(db: ReadableDb, id: PersonId | null | undefined): void {
  if (id !== null && id !== undefined) requireFound(findPerson(db, id), 'Personen');
}

/** Writes in one transaction and afterwards, once it is on disk, tells every window. */
export function writeCase<Value>(context: HostContext, caseId: CaseId, work: (db: WritableDb) => Value): Value {
  const value = context.workspace.write(work);
  context.events.emit('case.changed', { caseId });
  return value;
}
