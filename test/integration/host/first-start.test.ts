import { expect, test } from 'vitest';
import { openTestHost } from '../../builders/host.ts';

test('a fresh folder becomes a workspace with outlines, people, positions and an example', async () => {
  const { value, log } = openTestHost();
  const [report] = await value('report.list', {});
  expect(report).toMatchObject({ designation: 'SOU 2099:1', sectionCount: 6, proposalCount: 3, assessmentCount: 1 });
  expect((await value('person.list', {})).map(person => person.initials)).toEqual(['WÅ', 'ZÄ', 'ÅX', 'ÖQ']);
  expect((await value('position.list', {})).map(position => [position.title, position.useCount])).toEqual([
    ['Avgifter för barn', 1],
    ['Lågtröskelverksamhet vid vattnet', 0],
  ]);
  const [example] = await value('case.list', {});
  expect(example).toMatchObject({
    shortTitle: 'Bron',
    responseDueDate: '2024-05-17',
    designations: ['SOU 2099:1'],
    progress: { proposals: 3, answeredProposals: 2, byStance: { supports: 1 }, omittedProposals: 1 },
  });
  expect(log).toEqual([]);
});
