import { spawnSync } from 'node:child_process';

/** Runs the specifications in Electron; on Linux without a screen under one that xvfb-run provides, where it is there. */
const { DISPLAY, WAYLAND_DISPLAY } = process.env;
const screenless = process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY;
const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts', '--project', 'electron'];
const command = [process.execPath, ...vitest, ...process.argv.slice(2)];
const virtual = screenless && spawnSync('xvfb-run', ['--help'], { stdio: 'ignore' }).error === undefined;
const [program = '', ...rest] = virtual ? ['xvfb-run', '-a', '-s', '-screen 0 1680x1050x24', ...command] : command;
process.exitCode = spawnSync(program, rest, { stdio: 'inherit' }).status ?? 1;
