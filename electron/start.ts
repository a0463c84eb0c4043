import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildOutdated } from '../renderer/build.ts';
import { YttraError } from '../shared/errors.ts';
import { exitCodes } from '../shared/exit-codes.ts';
import { resolveRuntime } from './electron-runtime.ts';
import { defaultDataFolder } from './host/data-folder.ts';
import { serve } from './loopback/serve.ts';
import { type DesktopEnd, runDesktop } from './run-desktop.ts';

const help = `Startar Yttra.

  npm start                      i ett eget fönster
  npm start -- --browser         i webbläsaren, på 127.0.0.1
  npm start -- --data MAPP       med arbetsytan i MAPP
  npm start -- --port N          på en bestämd port (i webbläsaren)
`;

const log = (line: string) => console.log(line);
const root = fileURLToPath(new URL('..', import.meta.url));

interface StartOptions {
  readonly browser: boolean;
  readonly dataDir: string;
  readonly port: number | undefined;
}

/** Opens the window in Electron, or serves it to a browser where that was asked for or Electron cannot run. */
async function start(options: StartOptions): Promise<number> {
  if (!options.browser) {
    const end = await openDesktop(options.dataDir);
    if (end.started) return end.exitCode;
    log(`${end.reason} Yttra körs i webbläsaren i stället.`);
  }
  await buildOutdated(['renderer'], log);
  await serve({
    dataDir: options.dataDir,
    programDir: root,
    ...(options.port === undefined ? {} : { port: options.port }),
    open: hasDisplay(),
  });
  return exitCodes.done;
}

/** Nothing is downloaded or built for a window that nobody could see. */
async function openDesktop(dataDir: string): Promise<DesktopEnd> {
  if (process.platform === 'linux' && !hasDisplay()) return { started: false, reason: 'Datorn har ingen skärm.' };
  const runtime = await resolveRuntime(log);
  if (runtime.path === null) return { started: false, reason: runtime.reason };
  await buildOutdated(['renderer', 'main', 'preload'], log);
  return runDesktop({ runtime: runtime.path, root, dataDir });
}

/** Whether somebody can see a window here; only Linux machines commonly have no screen. */
function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function readArguments(): StartOptions | 'help' {
  const { values } = parseArgs({
    options: {
      browser: { type: 'boolean', default: false },
      data: { type: 'string' },
      port: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return 'help';
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65_535)) {
    throw new TypeError(`--port ska vara ett tal mellan 0 och 65535, inte ”${values.port}”.`);
  }
  return { browser: values.browser || port !== undefined, dataDir: values.data ?? defaultDataFolder(), port };
}

try {
  const options = readArguments();
  if (options === 'help') process.stdout.write(help);
  else process.exitCode = await start(options);
} catch (error) {
  const usage = error instanceof TypeError;
  const code = error instanceof YttraError ? `${error.code}: ` : '';
  if (error instanceof YttraError || usage) console.error(`${code}${error.message}`);
  else console.error(error);
  process.exitCode = usage ? exitCodes.usage : exitCodes.failed;
}
