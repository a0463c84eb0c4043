import type { ReactNode } from 'react';
import { strings } from '../../../strings.sv.ts';
import type { CoverageMark } from '../outline/coverage.ts';

/** Room of one cell, in CSS pixels; a mark is 6 wide and stands on a line 11 from the top. */
export const cell = { width: 7.5, height: 15, thinHeight: 12 };

/** A mark drawn with its top left corner at 0, 0: height and direction say as much as colour. */
export function CoverageMarkShape({ mark }: { readonly mark: CoverageMark }) {
  return (
    <g data-stance={mark} className="coverage-mark">
      {shapes[mark]}
    </g>
  );
}

const bar = (y: number, height: number, key?: number) => <rect key={key} x="0" y={y} width="6" height={height} />;

const slot = <path className="coverage-slot" d="M0.75 4v6.25h4.5V4" />;

const shapes: { readonly [Mark in CoverageMark]: ReactNode } = {
  supports: bar(1, 10),
  supportsWithRemarks: [bar(1, 2.5, 1), bar(5.5, 5.5, 2)],
  noObjection: bar(6, 5),
  opposes: bar(9, 6),
  abstains: <rect className="coverage-slot" x="0.75" y="6.75" width="4.5" height="3.5" />,
  remarksOnly: [bar(3, 1.5, 1), bar(6.2, 1.5, 2), bar(9.4, 1.5, 3)],
  unanswered: slot,
  omitted: [
    <path key="slot" className="coverage-slot" d="M0.75 4v6.25h4.5V4" />,
    <rect key="dash" x="1.5" y="6.2" width="3" height="1.5" />,
  ],
  dot: <rect className="coverage-dot" x="2" y="9" width="2" height="2" />,
};

/** What a mark means, in words. */
export function wordOfMark(mark: CoverageMark): string {
  if (mark === 'dot') return strings.answer.map.dot;
  return mark === 'omitted' ? strings.answer.tree.omitted : strings.stances[mark].name;
}
