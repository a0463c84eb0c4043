import fc from 'fast-check';
import type { Correction } from '../../shared/domain/correction.ts';
import type { ReportBlock } from '../../shared/domain/report.ts';
import type { FindingId, SectionId } from '../../shared/ids.ts';
import { anchorAt } from '../../shared/outline/block-anchors.ts';
import type { TreeSection } from '../../shared/outline/tree.ts';

const kind = fc.constantFrom('proposal' as const, 'assessment' as const);
const text = fc.constantFrom(
  'Ett stycke.',
  'Ett annat stycke.',
  'Bron ska stå.',
  'Vård.',
  'Rubrik',
  'Första raden.\n\nAndra raden.',
);

const block = fc.oneof(
  fc.record({
    type: fc.constantFrom('paragraph' as const, 'heading' as const, 'listItem' as const),
    text,
    page: fc.constant(7),
  }),
  fc.record({ type: fc.constant('finding' as const), text, page: fc.constant(7), kind }),
);

/** Trees of up to twelve sections, levels up and down as they come; every box has its finding. */
export const arbitraryTree: fc.Arbitrary<readonly TreeSection[]> = fc
  .array(fc.record({ step: fc.integer({ min: -2, max: 1 }), blocks: fc.array(block, { maxLength: 5 }) }), {
    minLength: 1,
    maxLength: 12,
  })
  .map(specs => {
    let level = 1;
    return specs.map(({ step, blocks }, at) => {
      level = at === 0 ? 1 : Math.min(4, Math.max(1, level + step));
      return section(at, level, blocks);
    });
  });

function section(at: number, level: number, blocks: readonly ReportBlock[]): TreeSection {
  const boxes = blocks.filter(({ type }) => type === 'finding');
  return {
    id: `s${at}` as SectionId,
    number: `${at + 1}`,
    title: `Avsnitt ${at + 1}`,
    level,
    page: null,
    volume: 1,
    findings: boxes.map(({ text, kind = 'proposal' }, order) => ({
      id: `f${at}-${order}` as FindingId,
      kind,
      summary: '',
      text,
    })),
    blocks,
  };
}

/** Any correction that names something of the tree, possible or not. */
export function arbitraryCorrection(tree: readonly TreeSection[], serial: number): fc.Arbitrary<Correction> {
  return fc.constantFrom(...tree).chain(({ id: sectionId, blocks, findings }) => {
    const ordinal = fc.nat({ max: Math.max(0, blocks.length - 1) });
    const anchor = ordinal.map(at => anchorAt(blocks, at) ?? { ordinal: at, text: 'Finns inte.' });
    const other = fc.constantFrom<SectionId | null>(null, ...tree.map(({ id }) => id));
    const number = fc.constantFrom('99', '1', '2.7');
    return fc.oneof(
      fc.record({
        kind: fc.constant('retitle' as const),
        sectionId: fc.constant(sectionId),
        number,
        title: fc.constant('Ny'),
      }),
      fc.record({
        kind: fc.constant('move' as const),
        sectionId: fc.constant(sectionId),
        parentId: other,
        index: fc.nat({ max: 4 }),
      }),
      fc.record({ kind: fc.constant('merge' as const), sectionId: fc.constant(sectionId) }),
      fc.record({
        kind: fc.constant('split' as const),
        sectionId: fc.constant(sectionId),
        at: anchor,
        newSectionId: fc.constant(`new${serial}` as SectionId),
        number,
        title: fc.constantFrom('Rubrik', 'Delat'),
      }),
      fc.record({
        kind: fc.constant('markFinding' as const),
        sectionId: fc.constant(sectionId),
        from: anchor,
        to: anchor,
        findingKind: kind,
        newFindingId: fc.constant(`newf${serial}` as FindingId),
      }),
      fc.record({
        kind: fc.constant('unmarkFinding' as const),
        sectionId: fc.constant(sectionId),
        findingId: fc.constantFrom(...findings.map(({ id }) => id), 'none' as FindingId),
      }),
    );
  });
}
