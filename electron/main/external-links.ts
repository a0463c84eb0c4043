/** Longer addresses are refused: no real link needs more, and some systems cut or choke on them. */
const longest = 2048;

/** Whether an address may be handed to the system's browser or mail program; everything else could start a program. */
export function isExternalLink(address: string): boolean {
  if (address.length > longest || !URL.canParse(address)) return false;
  return ['http:', 'https:', 'mailto:'].includes(new URL(address).protocol);
}
