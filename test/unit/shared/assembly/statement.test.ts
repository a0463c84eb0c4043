import { describe, expect, test } from 'vitest';
import { modelLines } from '../../../../shared/assembly/model-lines.ts';
import { assembleStatement } from '../../../../shared/assembly/statement.ts';
import type { Stance } from '../../../../shared/domain/stance.ts';
import type { ReportId } from '../../../../shared/ids.ts';
import { freeSection, oneReport, outline, response, statementInput } from '../../../builders/statement-input.ts';

const report = 'SOU 2030:1';
const linesOf = (...parameters: Parameters<typeof statementInput>) =>
  modelLines(assembleStatement(statementInput(...parameters)).model).slice(1);
const answered = (number: string, stance: Stance | null, text = '') =>
  linesOf({ responses: [response(report, number, { stance, text })] }).at(-1);

describe('order', () => {
  test('Free sections come before and after the responses, which follow the order of the report', () => {
    const lines = linesOf({
      freeSections: [
        freeSection('Avslutning', 'Slut.', { placement: 'after' }),
        freeSection('Sammanfattning', 'Kort.'),
      ],
      responses: [
        response(report, '2.10', { stance: 'opposes' }),
        response(report, '2.2', { stance: 'supports' }),
        response(report, '2.1', { stance: 'noObjection' }),
      ],
    });
    expect(lines).toEqual([
      'Sammanfattning',
      'Kort.',
      'Synpunkter avsnitt för avsnitt',
      '2.1 Samordnad hjälp',
      'Nämnden har inget att erinra mot förslaget.',
      '2.2 Ersättning till kommuner',
      'Nämnden tillstyrker förslagen.',
      '2.10 Ikraftträdande',
      'Nämnden avstyrker förslaget och bedömningen.',
      'Avslutning',
      'Slut.',
    ]);
  });

  test('Several reports stand under headings of their own, in the order of the case', () => {
    const other = outline('SOU 2030:2', 'Tidiga insatser', [['2.1 Ansvar', 'proposal']]);
    const lines = linesOf({
      reports: [oneReport, other],
      fields: { reportIds: ['SOU 2030:2', 'SOU 2030:1'] as ReportId[] },
      responses: [
        response(report, '2.1', { stance: 'supports' }),
        response('SOU 2030:2', '2.1', { stance: 'opposes' }),
      ],
    });
    expect(lines.filter(line => line.startsWith('SOU'))).toEqual([
      'SOU 2030:2 Tidiga insatser',
      'SOU 2030:1 Bättre stöd',
    ]);
  });

  test('A report without a printed response has no heading', () => {
    expect(linesOf()).toEqual([]);
  });

  test('What is left out on purpose and what is blank is not printed', () => {
    const responses = [
      response(report, '2.1', { stance: 'supports', text: 'Ja.', omitted: true }),
      response(report, '2.2', { text: '' }),
    ];
    expect(linesOf({ responses })).toEqual([]);
  });
});

describe('stance first', () => {
  test.each([
    ['2.1', 'supports', 'Nämnden tillstyrker förslaget.'],
    ['2.2', 'supports', 'Nämnden tillstyrker förslagen.'],
    ['2.3', 'supports', 'Nämnden delar bedömningen.'],
    ['2.10', 'noObjection', 'Nämnden har inget att erinra mot förslaget och bedömningen.'],
    ['2.1', 'abstains', 'Nämnden avstår från att yttra sig om förslaget.'],
    ['1', 'opposes', 'Nämnden avstyrker det som föreslås i avsnittet.'],
  ] as const)('A response to %s with nothing but %s is that sentence', (number, stance, sentence) => {
    expect(answered(number, stance)).toBe(sentence);
  });

  test('The sentence is put before a text that does not say the stand', () => {
    expect(answered('2.1', 'supports', 'Barn behöver det.')).toBe('Nämnden tillstyrker förslaget. Barn behöver det.');
  });

  test('A text that says it already is left as it is', () => {
    expect(answered('2.1', 'opposes', 'Kommunen kan inte tillstyrka förslaget.')).toBe(
      'Kommunen kan inte tillstyrka förslaget.',
    );
  });

  test('A text that would run on from the sentence gets it as a paragraph of its own', () => {
    const lines = linesOf({ responses: [response(report, '2.1', { stance: 'supports', text: 'men bara delvis.' })] });
    expect(lines.slice(-2)).toEqual(['Nämnden tillstyrker förslaget.', 'men bara delvis.']);
  });

  test('Before a list the sentence is a paragraph of its own', () => {
    const text = [{ type: 'bulletList', items: ['a'] }] as const;
    const lines = linesOf({ responses: [response(report, '2.1', { stance: 'supports', text })] });
    expect(lines.slice(-2)).toEqual(['Nämnden tillstyrker förslaget.', 'a']);
  });

  test('Views alone need no sentence', () => {
    expect(answered('2.1', 'remarksOnly', 'Barn behöver det.')).toBe('Barn behöver det.');
  });
});

describe('the receiver', () => {
  test('Reads the stand that the case says for every stance', () => {
    const numbers = ['2.1', '2.2', '2.3', '2.10', '1', '2'];
    const stances: Stance[] = ['supports', 'supportsWithRemarks', 'noObjection', 'opposes', 'abstains', 'remarksOnly'];
    const responses = numbers.map((number, index) =>
      response(report, number, { stance: stances[index] as Stance, text: 'Barn behöver det.' }),
    );
    const { readings } = assembleStatement(statementInput({ responses }));
    expect(readings).toHaveLength(6);
    for (const reading of readings) expect(reading.readAs).toBe(reading.stance);
  });

  test('Is shown to read another stand where the text says another', () => {
    const text = 'Nämnden kan inte tillstyrka förslaget.';
    const responses = [response(report, '2.1', { stance: 'remarksOnly', text })];
    expect(assembleStatement(statementInput({ responses })).readings[0]).toMatchObject({
      stance: 'remarksOnly',
      readAs: 'opposes',
    });
  });
});

describe('bookmarks', () => {
  test('Are unique, short and of letters that Word takes', () => {
    const designation = 'SOU 2030:1 med ett mycket långt tillägg efteråt';
    const sections = ['10.2.1 a', '10.2.2 b', '10.2.1.1 c'].map(heading => [heading, 'proposal'] as const);
    const long = outline(designation, 'Lång', sections);
    const responses = ['10.2.1', '10.2.2', '10.2.1.1'].map(number =>
      response(designation, number, { stance: 'supports' }),
    );
    const { model } = assembleStatement(
      statementInput({ reports: [long], responses, fields: { reportIds: [long.id] } }),
    );
    const names = model.parts.flatMap(part =>
      part.kind === 'heading' && part.bookmark !== null ? [part.bookmark] : [],
    );
    expect(new Set(names).size).toBe(3);
    for (const name of names) expect(name).toMatch(/^avsnitt_10_2_\w{1,30}$/);
  });
});

test('The model is plain JSON', () => {
  const { model } = assembleStatement(statementInput({ responses: [response(report, '2.1', { stance: 'supports' })] }));
  expect(JSON.parse(JSON.stringify(model))).toEqual(model);
});

test('Lines of the letterhead are filled in and empty ones left empty', () => {
  const { model } = assembleStatement(
    statementInput({ fields: { senderRecordNumbers: [], recordNumber: '', committee: '' } }),
  );
  expect(model.lines).toMatchObject({ recordNumber: '', reference: '', footer: 'Älvsunda kommun', runningRight: '' });
  const full = assembleStatement(statementInput()).model;
  expect(full.lines).toMatchObject({
    recordNumber: 'Dnr SN 2024/0147',
    reference: 'Er beteckning: A2023/01688 och A2023/01703',
    footer: 'Älvsunda kommun, Socialnämnden',
    runningLeft: 'Bättre stöd',
  });
});
