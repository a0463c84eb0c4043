import { describe, expect, test } from 'vitest';
import { assembleStatement } from '../../../../shared/assembly/statement.ts';
import type { Stance } from '../../../../shared/domain/stance.ts';
import { freeSection, outline, response, sectionIdOf, statementInput } from '../../../builders/statement-input.ts';

const report = 'SOU 2030:1';
const gapsOf = (...parameters: Parameters<typeof statementInput>) =>
  assembleStatement(statementInput(...parameters)).gaps;
/** A case with every proposal answered, and what is wrong with the answer on 2.3. */
const gapsAt = (more: Parameters<typeof response>[2]) => {
  const rest = ['2.1', '2.2', '2.10'].map(number => response(report, number, { stance: 'supports' }));
  return gapsOf({ responses: [...rest, response(report, '2.3', more)] }).map(gap => `${gap.level}: ${gap.text}`);
};

test('A complete case has no gaps', () => {
  expect(gapsAt({ stance: 'supports', text: 'Barn behöver det.' })).toEqual([]);
});

describe('the case', () => {
  test.each([
    ['recordNumber', ''],
    ['committee', ''],
    ['title', ''],
    ['sender', ''],
    ['meetingDate', null],
    ['signatories', []],
  ] as const)('A missing %s is a hindrance at its field', (field, value) => {
    const gap = gapsOf({ fields: { [field]: value } }).find(found => found.field === field);
    expect(gap?.level).toBe('hindrance');
  });

  test('A missing due date deserves a look', () => {
    expect(gapsOf({ fields: { responseDueDate: null } }).find(gap => gap.field === 'responseDueDate')?.level).toBe(
      'look',
    );
  });
});

describe('proposals', () => {
  test('One without answer is a hindrance at its section, unless it is left out on purpose', () => {
    const responses = [response(report, '2.1', { stance: 'supports' }), response(report, '2.10', { omitted: true })];
    const gaps = gapsOf({ responses });
    expect(gaps).toHaveLength(1);
    expect(gaps[0]).toMatchObject({ level: 'hindrance', sectionId: sectionIdOf(report, '2.2') });
    expect(gaps[0]?.text).toMatch(/^2\.2 Förslagen har inget svar/);
  });

  test('Many are told in one line that leads to the first', () => {
    const sections = ['3.1', '3.2', '3.3', '3.4', '3.5', '3.6', '3.7'].map(
      number => [`${number} Rubrik`, 'proposal'] as const,
    );
    const many = outline(report, 'Många', sections);
    const [gap, ...more] = gapsOf({ reports: [many] });
    expect(more).toEqual([]);
    expect(gap?.text).toBe('SOU 2030:1: sju avsnitt med förslag har inget svar: 3.1, 3.2, 3.3 och fyra till.');
    expect(gap?.sectionId).toBe(sectionIdOf(report, '3.1'));
  });
});

test('Many unapproved answers are told in one line that leads to the first', () => {
  const numbers = ['3.1', '3.2', '3.3', '3.4', '3.5', '3.6'];
  const many = outline(
    report,
    'Många',
    numbers.map(number => [`${number} Rubrik`, 'proposal'] as const),
  );
  const responses = numbers.map(number => response(report, number, { stance: 'supports', state: 'draft' }));
  const looks = gapsOf({ reports: [many], responses }).filter(gap => gap.level === 'look');
  expect(looks.map(gap => gap.text)).toEqual(['SOU 2030:1: sex svar är inte godkända: 3.1, 3.2, 3.3 och tre till.']);
  expect(looks[0]?.sectionId).toBe(sectionIdOf(report, '3.1'));
});

describe('stance and text', () => {
  test.each([
    ['supportsWithRemarks', '', /^hindrance: 2\.3 .*texten är tom/],
    ['remarksOnly', '', /^hindrance: 2\.3 .*texten är tom/],
    ['opposes', '', /^look: 2\.3 .*utan skäl/],
    [null, 'Barn behöver det.', /^look: 2\.3 Texten saknar ställningstagande/],
    [
      'supports',
      'Nämnden avstyrker förslaget.',
      /^hindrance: 2\.3 Texten säger ”avstyrker”, ställningstagandet är Tillstyrker/,
    ],
    ['opposes', 'Nämnden har inget att erinra.', /^hindrance: .*”inget att erinra”/],
    ['opposes', 'Nämnden är positiv till syftet.', /^look: .*”positiv till”/],
    ['remarksOnly', 'Nämnden kan inte tillstyrka förslaget.', /^look: .*Endast synpunkter/],
    ['supportsWithRemarks', 'Nämnden tillstyrker förslaget.', /^look: .*Tillstyrker med synpunkter/],
  ] as const)('Stance %s with the text %j', (stance: Stance | null, text, expected) => {
    const gaps = gapsAt({ stance, text });
    expect(gaps).toHaveLength(1);
    expect(gaps[0]).toMatch(expected);
  });

  test('A proposal with text but no stance is a hindrance', () => {
    const gaps = gapsOf({ responses: [response(report, '2.1', { text: 'Barn behöver det.' })] });
    expect(gaps.find(gap => gap.sectionId === sectionIdOf(report, '2.1'))?.level).toBe('hindrance');
  });

  test('A response to a section that no report has would vanish, and is a hindrance', () => {
    const gaps = gapsOf({ responses: [response('SOU 1999:9', '1', { text: 'Text.' })] });
    expect(gaps.some(gap => gap.level === 'hindrance' && /inte finns/.test(gap.text))).toBe(true);
  });
});

describe('prose', () => {
  const long = `Nämnden ${'anser att '.repeat(21)}detta.`;
  test.each([
    ['Det anser vi. Vi tror det. ”Vi” med.', '2.3 ”Vi” är subjekt på 3 ställen. Skriv vem som tycker.'],
    [long, '2.3 En mening har 44 ord. Dela den.'],
    ['Läs mer [här](https://exempel.se).', '2.3 Länken ”här” säger inte vart den leder.'],
    ['Se [https://exempel.se](https://exempel.se).', '2.3 Länken ”https://exempel.se” säger inte vart den leder.'],
  ])('Remarks on %j', (text, expected) => {
    expect(gapsAt({ stance: 'remarksOnly', text })).toEqual([`look: ${expected}`]);
  });

  test('A Roman numeral is no we', () => {
    expect(gapsAt({ stance: 'remarksOnly', text: 'Se avdelning VI i balken.' })).toEqual([]);
  });

  test('A quotation may say we', () => {
    const text = [
      { type: 'paragraph', text: 'Så här:' },
      { type: 'quote', text: 'Vi vill det.' },
    ] as const;
    expect(gapsAt({ stance: 'remarksOnly', text })).toEqual([]);
  });

  test('A skipped heading level is told', () => {
    const text = [
      { type: 'heading', level: 2, text: 'Kostnad' },
      { type: 'paragraph', text: 'Text.' },
    ] as const;
    expect(gapsAt({ stance: 'remarksOnly', text })[0]).toMatch(/rubriknivå/);
  });
});

test('What is not approved or blank deserves a look at its place', () => {
  const gaps = gapsOf({
    responses: ['2.1', '2.2', '2.10'].map(number => response(report, number, { stance: 'supports', state: 'draft' })),
    freeSections: [freeSection('Sammanfattning', ''), freeSection('Avslutning', 'Slut.', { state: 'draft' })],
  });
  expect(gaps.map(gap => gap.level)).toEqual(Array(5).fill('look'));
  expect(gaps.filter(gap => gap.freeSectionId !== null)).toHaveLength(2);
});

test('Hindrances come before what deserves a look', () => {
  const gaps = gapsOf({
    fields: { responseDueDate: null },
    responses: [response(report, '2.1', { stance: 'supports', state: 'draft' })],
  });
  const levels = gaps.map(gap => gap.level);
  expect(levels).toEqual(levels.toSorted());
  expect(levels).toContain('hindrance');
  expect(levels).toContain('look');
});
