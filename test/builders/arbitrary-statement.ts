import fc from 'fast-check';
import type { StatementInput } from '../../shared/assembly/answers.ts';
import { serializeDocument } from '../../shared/document/json.ts';
import { responseStates, stances } from '../../shared/domain/stance.ts';
import type { PositionId, ReportId } from '../../shared/ids.ts';
import { arbitraryDocument } from './arbitrary-document.ts';
import { freeSection, oneReport, outline, response, statementInput } from './statement-input.ts';

const otherReport = outline('SOU 2030:2', 'Tidiga <insatser> & "annat"', [
  ['2.1 Ansvar', 'proposal'],
  ['3 Ikraftträdande m.m.', 'proposal', 'assessment'],
]);

const arbitraryBody = arbitraryDocument({ positions: ['p-1' as PositionId] }).map(serializeDocument);

const arbitraryLine = fc
  .array(fc.constantFrom('Älvsunda', ' ', '  ', '\t', '\n', '&', '<', '"', '”', '\u0001', 'å', '😀', ''))
  .map(pieces => pieces.join(''));

const arbitraryResponse = fc.record({
  stance: fc.option(fc.constantFrom(...stances), { nil: null }),
  state: fc.constantFrom(...responseStates),
  omitted: fc.boolean(),
  body: arbitraryBody,
});

/** Any case on two reports: random texts, stances, titles and gaps. */
export const arbitraryStatement: fc.Arbitrary<StatementInput> = fc
  .record({
    responses: fc.array(arbitraryResponse, { maxLength: 8 }),
    bodies: fc.array(arbitraryBody, { maxLength: 3 }),
    title: arbitraryLine,
    name: arbitraryLine,
    signatories: fc.array(fc.record({ name: arbitraryLine, role: arbitraryLine }), { maxLength: 3 }),
    meetingDate: fc.constantFrom(null, '2024-04-24'),
    reportIds: fc.shuffledSubarray(['SOU 2030:1', 'SOU 2030:2'] as ReportId[]),
  })
  .map(({ responses, bodies, title, name, ...fields }) => {
    const base = statementInput();
    const places = [oneReport, otherReport].flatMap(report =>
      report.sections.map(section => [report.designation, section.number] as const),
    );
    return statementInput({
      reports: [oneReport, otherReport],
      organisation: { ...base.organisation, name },
      fields: {
        ...fields,
        title,
        recordNumber: title,
        sender: name,
        committee: name,
        senderRecordNumbers: [title, name],
      },
      responses: responses.map((more, index) => response(...(places[index] ?? ['SOU 2030:1', '1']), more)),
      freeSections: bodies.map((body, index) =>
        freeSection(`${title}${index}`, '', { body, placement: index ? 'after' : 'before' }),
      ),
    });
  });
