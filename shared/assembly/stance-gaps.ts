import type { DocumentGap } from '../contract.ts';
import type { Stance } from '../domain/stance.ts';
import type { FoundStand } from './stands.ts';

/** Which way a stand goes: two ways in one answer cannot both be meant. */
const direction: { readonly [S in Stance]: 'for' | 'against' | 'none' } = {
  supports: 'for',
  supportsWithRemarks: 'for',
  noObjection: 'for',
  opposes: 'against',
  abstains: 'none',
  remarksOnly: 'none',
};

const names: { readonly [S in Stance]: string } = {
  supports: 'Tillstyrker',
  supportsWithRemarks: 'Tillstyrker med synpunkter',
  noObjection: 'Inget att erinra',
  opposes: 'Avstyrker',
  abstains: 'Avstår',
  remarksOnly: 'Endast synpunkter',
};

/** What is wrong between the chosen stance and what the first sentence says; null when they agree or nothing is said. */
export function contradiction(
  stance: Stance | null,
  said: FoundStand | null,
): Pick<DocumentGap, 'level' | 'text'> | null {
  if (stance === null || said === null || said.stance === stance) return null;
  const opposed = stance !== 'remarksOnly' && direction[stance] !== direction[said.stance];
  return {
    level: opposed && said.certain ? 'hindrance' : 'look',
    text: `Texten säger ”${said.words}”, ställningstagandet är ${names[stance]}.`,
  };
}
