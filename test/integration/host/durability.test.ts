import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openTestHost, temporaryFolder } from '../../builders/host.ts';

const script = join(import.meta.dirname, '../../builders/save-and-die.ts');

test('every save that was acknowledged before the process was killed is there afterwards', async () => {
  const dataDir = temporaryFolder();
  for (let round = 0; round < 3; round += 1) {
    const folder = join(dataDir, String(round));
    const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (output.split('\n').length > 5 + 7 * round) child.kill('SIGKILL');
    });
    await once(child, 'close');
    const acknowledged = Math.max(
      ...output
        .split('\n')
        .filter(line => line !== '')
        .map(Number),
    );
    const host = openTestHost({ dataDir: folder });
    const [example] = await host.value('case.list', {});
    const caseId = example?.id ?? ('' as never);
    const { reports } = await host.value('case.read', { caseId });
    const sectionId = reports[0]?.sections[0]?.id ?? ('' as never);
    const { revision } = await host.value('response.read', { caseId, sectionId });
    expect(revision).toBeGreaterThanOrEqual(acknowledged);
    expect(await host.value('response.history', { caseId, sectionId })).toHaveLength(revision);
    expect(await host.value('workspace.check', {})).toMatchObject({ ok: true });
  }
});
