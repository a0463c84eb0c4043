import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildOutdated } from '../renderer/build.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The runtime that ELECTRON_OVERRIDE_DIST_PATH names, for machines that cannot download one. */
function givenRuntime(): readonly string[] {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!folder) return [];
  const versionFile = join(folder, 'version');
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') : '';
  return [`-c.electronDist=${folder}`, ...(version === '' ? [] : [`-c.electronVersion=${version}`])];
}

await buildOutdated(['renderer', 'main', 'preload'], line => console.log(line));
const builder = join(root, 'node_modules/electron-builder/cli.js');
const platform = { darwin: '--mac', win32: '--win' }[process.platform as string] ?? '--linux';
const options = [platform, 'dir', '--config', 'electron-builder.yml', '--publish', 'never', ...givenRuntime()];
process.exitCode = spawnSync(process.execPath, [builder, ...options], { cwd: root, stdio: 'inherit' }).status ?? 1;
