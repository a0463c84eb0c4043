import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkBundledOutline } from '../../../../shared/outline/bundled.ts';

function outline(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../../templates/reports/${name}.json`, import.meta.url), 'utf8'));
}

describe('A bundled outline', () => {
  it.each([
    ['sou-2023-97', 225, 21, 17],
    ['sou-2023-98', 447, 22, 32],
  ])(
    'of %s has all its sections and findings, each finding with a line on it',
    (name, sections, proposals, assessments) => {
      const checked = checkBundledOutline(outline(name));
      const findings = checked.sections.flatMap(section => section.findings);
      expect(checked.sections).toHaveLength(sections);
      expect(findings.filter(({ kind }) => kind === 'proposal')).toHaveLength(proposals);
      expect(findings.filter(({ kind }) => kind === 'assessment')).toHaveLength(assessments);
      expect(findings.filter(({ summary }) => summary.trim() === '')).toEqual([]);
    },
  );

  it('is refused with a wrong level, a number twice or a field that nobody knows', () => {
    const good = {
      designation: 'SOU 2031:4',
      series: 'sou',
      title: 'Båtar',
      inquiry: 'Båtutredningen',
      year: 2031,
      pageCount: null,
      attachments: [],
    };
    const section = { number: '1', title: 'Ekor', level: 1, page: null, findings: [] };
    expect(checkBundledOutline({ ...good, sections: [section] }).sections).toHaveLength(1);
    expect(() => checkBundledOutline({ ...good, sections: [{ ...section, level: 2 }] })).toThrow();
    expect(() => checkBundledOutline({ ...good, sections: [section, section] })).toThrow();
    expect(() => checkBundledOutline({ ...good, sections: [{ ...section, text: 'x' }] })).toThrow();
  });
});
