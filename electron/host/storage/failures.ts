import { YttraError } from '../../../shared/errors.ts';

/** Turns what SQLite says of the workspace into an error a user can act on; null when it is no word of SQLite's. */
export function sqliteFailure(error: unknown): YttraError | null {
  return codeOf(error).startsWith('SQLITE_') ? openingFailure(error) : null;
}

/** The same for opening, when what the file system says is about the workspace too. */
export function openingFailure(error: unknown): YttraError | null {
  const code = codeOf(error);
  const known = failures.find(([pattern]) => pattern.test(code));
  return known ? known[1]() : null;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

const failures: readonly (readonly [RegExp, () => YttraError])[] = [
  [
    /^(SQLITE_FULL|ENOSPC|EDQUOT)/,
    () =>
      new YttraError(
        'diskFull',
        'Disken är full, så ändringen kunde inte sparas. Det som redan är sparat finns kvar. Frigör utrymme och försök igen.',
      ),
  ],
  [
    /^(SQLITE_READONLY|SQLITE_PERM|SQLITE_CANTOPEN|EROFS|EACCES|EPERM)/,
    () =>
      new YttraError(
        'workspaceReadOnly',
        'Arbetsytan går inte att skriva till. Inget är ändrat. Kontrollera att mappen och filen får ändras, eller välj en annan mapp.',
      ),
  ],
  [
    /^(SQLITE_BUSY|SQLITE_LOCKED|EBUSY)/,
    () =>
      new YttraError(
        'workspaceBusy',
        'Arbetsytan används av ett annat program just nu. Inget är ändrat. Stäng det andra programmet eller försök igen om en stund.',
      ),
  ],
  [
    /^(SQLITE_CORRUPT|SQLITE_NOTADB)/,
    () =>
      new YttraError(
        'workspaceDamaged',
        'Arbetsytans fil är skadad och kan inte läsas. Filen är orörd. Återställ den från en säkerhetskopia.',
      ),
  ],
];
