/** How every door of the program ends, for scripts and for the starter. */
export const exitCodes = {
  done: 0,
  /** Refused or failed; nothing is half-written. */
  failed: 1,
  /** Called the wrong way. */
  usage: 2,
  /** The workspace cannot be opened, and a dialog has told the user why. */
  toldTheUser: 3,
} as const;
