import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Runs every measurement of this folder, one after the other so that none disturbs another; fails when one of them did. */
const own = 'run.ts';
const files = readdirSync(import.meta.dirname).filter(name => name.endsWith('.ts') && name !== own);
let failed = false;
for (const name of files) {
  console.log(`── ${name}`);
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, name)], { stdio: 'inherit' });
  failed ||= status !== 0;
}
process.exitCode = failed ? 1 : 0;
