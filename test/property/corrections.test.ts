import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Correction } from '../../shared/domain/correction.ts';
import { applyCorrection, applyCorrections } from '../../shared/outline/corrections.ts';
import { parentIndexes, type TreeSection, tieFindings } from '../../shared/outline/tree.ts';
import { arbitraryCorrection, arbitraryTree } from '../builders/arbitrary-tree.ts';

/** A tree and corrections, each made for the tree that those before it leave. */
const corrected = arbitraryTree.chain(tree =>
  fc.array(fc.nat(), { maxLength: 6 }).map(seeds => {
    const corrections: Correction[] = [];
    let current = tree;
    for (const [serial, seed] of seeds.entries()) {
      const [correction] = fc.sample(arbitraryCorrection(current, serial), { seed, numRuns: 1 });
      if (correction === undefined) continue;
      corrections.push(correction);
      current = applyCorrection(current, correction).tree;
    }
    return { tree, corrections };
  }),
);

/** The words of the report in order, headings included. */
function words(tree: readonly TreeSection[]): string[] {
  return tree.flatMap(({ number, title, blocks }) => [
    number,
    title,
    ...blocks.flatMap(({ text }) => text.split(/\s+/)),
  ]);
}

const onlyWords = (tree: readonly TreeSection[]) =>
  tree.flatMap(({ blocks }) => blocks.flatMap(({ text }) => text.split(/\s+/)));

test('taking back the last correction leaves the tree as it was before, and no tree is changed in place', () => {
  fc.assert(
    fc.property(corrected, ({ tree, corrections }) => {
      const before = JSON.stringify(tree);
      const states = corrections.map((_, count) => applyCorrections(tree, corrections.slice(0, count)).tree);
      let current = tree;
      for (const [at, correction] of corrections.entries()) {
        expect(current).toEqual(states[at]);
        const { tree: next, fault } = applyCorrection(current, correction);
        if (fault !== null) expect(next).toBe(current);
        current = next;
      }
      expect(JSON.stringify(tree)).toBe(before);
    }),
    { numRuns: 500 },
  );
});

test('no word of the text is lost or doubled', () => {
  fc.assert(
    fc.property(corrected, ({ tree, corrections }) => {
      let current = tree;
      for (const correction of corrections) {
        const { tree: next } = applyCorrection(current, correction);
        if (correction.kind === 'retitle') expect(onlyWords(next)).toEqual(onlyWords(current));
        else if (correction.kind === 'markFinding' || correction.kind === 'unmarkFinding')
          expect(words(next)).toEqual(words(current));
        else if (correction.kind === 'move') expect(words(next).toSorted()).toEqual(words(current).toSorted());
        else if (correction.kind === 'merge') expect(words(next).join(' ')).toBe(words(current).join(' '));
        else for (const text of onlyWords(current)) expect([...words(next), 'Rubrik']).toContain(text);
        current = next;
      }
    }),
    { numRuns: 500 },
  );
});

test('ids stay single, every box keeps its finding, and no section but the moved ones changes parent by a move', () => {
  fc.assert(
    fc.property(corrected, ({ tree, corrections }) => {
      let current = tree;
      for (const correction of corrections) {
        const { tree: next } = applyCorrection(current, correction);
        const ids = next.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const findings = next.flatMap(section => section.findings.map(({ id }) => id));
        expect(new Set(findings).size).toBe(findings.length);
        for (const { findings, blocks } of next)
          expect(tieFindings(findings, blocks).size).toBe(blocks.filter(({ type }) => type === 'finding').length);
        if (correction.kind === 'move') {
          const parents = (sections: readonly TreeSection[]) => {
            const indexes = parentIndexes(sections);
            return new Map(sections.map(({ id }, at) => [id, sections[indexes[at] ?? -1]?.id ?? null]));
          };
          const [before, after] = [parents(current), parents(next)];
          const changed = ids.filter(id => before.get(id) !== after.get(id));
          expect(changed.filter(id => id !== correction.sectionId)).toEqual([]);
        }
        current = next;
      }
    }),
    { numRuns: 500 },
  );
});
