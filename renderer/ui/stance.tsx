import './stance.css';
import type { ReactNode } from 'react';
import type { Stance } from '../../shared/domain/stance.ts';
import { strings } from '../strings.sv.ts';

/** A stance, or that none has been taken. */
export type ShownStance = Stance | 'unanswered';

const line = { fill: 'none', stroke: 'currentColor', strokeLinecap: 'round', strokeLinejoin: 'round' } as const;
const cut = {
  className: 'stance-cut',
  fill: 'none',
  strokeWidth: 1.8,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;

/** Shapes that differ without colour: discs, a square, a ring and two kinds of bubble. */
const drawings: { readonly [S in ShownStance]: ReactNode } = {
  supports: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M4.9 8.3l2.2 2.2 4-4.6" {...cut} />
    </>
  ),
  supportsWithRemarks: (
    <>
      <path d="M8.2 1.6a6.3 6.3 0 1 1-3 11.9L1.7 14.4l.9-3.4A6.3 6.3 0 0 1 8.2 1.6z" strokeWidth={1.5} {...line} />
      <path d="M5.4 8.2l2 2 3.5-4.1" strokeWidth={1.7} {...line} />
    </>
  ),
  noObjection: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M5 6.4h6M5 9.6h6" {...cut} />
    </>
  ),
  opposes: (
    <>
      <rect x="1.3" y="1.3" width="13.4" height="13.4" rx="2" fill="currentColor" />
      <path d="M5.2 5.2l5.6 5.6M10.8 5.2l-5.6 5.6" {...cut} />
    </>
  ),
  abstains: (
    <>
      <circle cx="8" cy="8" r="6.2" strokeWidth={1.5} {...line} />
      <path d="M4.6 11.4l6.8-6.8" strokeWidth={1.5} {...line} />
    </>
  ),
  remarksOnly: (
    <>
      <path d="M1.8 2.4h12.4v8.8H6.6L3.6 14v-2.8H1.8z" strokeWidth={1.5} {...line} />
      <path d="M4.8 5.5h6.4M4.8 8.2h4.2" strokeWidth={1.4} {...line} />
    </>
  ),
  unanswered: (
    <circle cx="8" cy="8" r="6" strokeWidth={1.5} strokeDasharray="2.1 2.6" fill="none" stroke="currentColor" />
  ),
};

interface StanceGlyphProps {
  readonly stance: ShownStance;
  readonly size?: 14 | 16;
  /** Set where the word stands beside the glyph, so that it is not read twice. */
  readonly hidden?: boolean;
}

/** The mark of a stance, the same everywhere; its accessible name is the stance's word. */
export function StanceGlyph({ stance, size = 16, hidden = false }: StanceGlyphProps) {
  return (
    <svg
      className="stance-glyph"
      data-stance={stance}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      role="img"
      aria-label={strings.stances[stance].name}
      aria-hidden={hidden}
    >
      {drawings[stance]}
    </svg>
  );
}

interface StanceWordProps {
  readonly stance: ShownStance;
  /** "Med synpunkter", only beside the others of the list. */
  readonly short?: boolean;
  readonly size?: 14 | 16;
}

/** Glyph and word together: what lists, heads and selectors show. */
export function StanceWord({ stance, short = false, size = 14 }: StanceWordProps) {
  const words = strings.stances[stance];
  return (
    <span className="stance-word">
      <StanceGlyph stance={stance} size={size} hidden />
      {short ? words.short : words.name}
    </span>
  );
}

/** The glyph of a position, which need not take a stand at all. */
export function PositionGlyph({ stance, size = 16 }: { readonly stance: Stance | null; readonly size?: 14 | 16 }) {
  if (stance !== null) return <StanceGlyph stance={stance} size={size} />;
  return (
    <span className="stance-none" role="img" aria-label={strings.stances.none}>
      –
    </span>
  );
}
