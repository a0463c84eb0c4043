/** The stands an answer can take on a finding, in the order of keys Alt 1 to 6. */
export const stances = [
  'supports',
  'supportsWithRemarks',
  'noObjection',
  'opposes',
  'abstains',
  'remarksOnly',
] as const;

export type Stance = (typeof stances)[number];

/** How far a text has come; neutral steps that say nothing of the stance. */
export const responseStates = ['notStarted', 'draft', 'readyForReview', 'approved'] as const;

export type ResponseState = (typeof responseStates)[number];
