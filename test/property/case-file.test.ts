import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { serializeDocument } from '../../shared/document/json.ts';
import { responseStates, stances } from '../../shared/domain/stance.ts';
import { arbitraryDocument } from '../builders/arbitrary-document.ts';
import { openCase } from '../builders/case.ts';
import { openTestHost } from '../builders/host.ts';

test('any case written to a file and read back is the same case, text for text', async () => {
  const host = openTestHost();
  const positions = (await host.value('position.list', {})).map(({ id }) => id);
  const persons = (await host.value('person.list', {})).map(({ id }) => id);
  const { reportId } = await openCase(host);
  const { sections } = await host.value('report.outline', { reportId });
  const change = fc.record(
    {
      stance: fc.option(fc.constantFrom(...stances), { nil: null }),
      state: fc.constantFrom(...responseStates),
      officerId: fc.option(fc.constantFrom(...persons), { nil: null }),
      omitted: fc.boolean(),
      body: arbitraryDocument({ positions }).map(serializeDocument),
    },
    { requiredKeys: ['body'] },
  );
  const changes = fc.tuple(...sections.map(() => fc.option(change, { nil: null, freq: 2 })));
  await fc.assert(
    fc.asyncProperty(changes, async answers => {
      const { caseId } = await openCase(host);
      for (const [index, answer] of answers.entries()) {
        const sectionId = sections[index]?.id;
        if (answer && sectionId)
          await host.value('response.save', { caseId, sectionId, baseRevision: 0, change: answer });
      }
      const { freeSections } = await host.value('case.read', { caseId });
      const body = answers.find(answer => answer !== null)?.body;
      const freeSectionId = freeSections[0]?.id;
      if (body && freeSectionId)
        await host.value('freeSection.save', { caseId, freeSectionId, baseRevision: 0, change: { body } });
      const written = await host.value('case.file', { caseId });
      const path = join(host.dataDir, 'fil.json');
      writeFileSync(path, JSON.stringify(written));
      const imported = await host.value('case.import', { file: host.host.files.register(path) });
      expect(imported.messages).toEqual([]);
      expect(await host.value('case.file', { caseId: imported.case.id })).toEqual(written);
    }),
    { numRuns: 60 },
  );
  expect(await host.value('workspace.check', {})).toMatchObject({ ok: true });
});
