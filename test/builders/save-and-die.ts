import { createHost } from '../../electron/host/create-host.ts';
import { systemSeams } from '../../electron/host/system-seams.ts';
import { fixtureTemplates } from './templates.ts';

/*
 * A process of its own for the test of durability: saves until it is killed, and says which revision was acknowledged.
 */
const [, , dataDir = ''] = process.argv;
const host = createHost({ dataDir, templatesDir: fixtureTemplates, ...systemSeams(line => console.error(line)) });
const cases = await host.call('case.list', {});
if (!cases.ok || !cases.value[0]) throw new Error('no case');
const caseId = cases.value[0].id;
const view = await host.call('case.read', { caseId });
if (!view.ok) throw new Error(view.error.message);
const sectionId = view.value.reports[0]?.sections[0]?.id ?? ('' as never);

for (let revision = 0; ; revision += 1) {
  const text = `Version ${revision + 1}`;
  const body = {
    schemaVersion: 1,
    doc: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] },
  };
  const saved = await host.call('response.save', { caseId, sectionId, baseRevision: revision, change: { body } });
  if (!saved.ok) throw new Error(saved.error.message);
  process.stdout.write(`${saved.value.revision}\n`);
  // Lets the pipe take the word before the next save begins.
  await new Promise(resolve => setImmediate(resolve));
}
