import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { YttraError } from '../../shared/errors.ts';
import { exitCodes } from '../../shared/exit-codes.ts';
import { defaultDataFolder } from '../host/data-folder.ts';
import { programVersion } from '../host/program-version.ts';
import { type Answer, UsageError } from './command.ts';
import { type CommandInvocation, helpText, readCommandLine } from './command-line.ts';
import { programDir } from './program.ts';
import { openSession } from './session.ts';

/** Lines for whoever looks for a bug; shown only when one has shown itself. */
const log: string[] = [];

async function main(): Promise<number> {
  const invocation = readCommandLine(process.argv.slice(2));
  if (invocation.kind === 'help') process.stdout.write(helpText());
  else if (invocation.kind === 'version') console.log(programVersion(programDir));
  else {
    const answer = await runCommand(invocation);
    console.log(invocation.json ? JSON.stringify(answer.json, null, 2) : answer.lines.join('\n'));
    return answer.bad ? exitCodes.failed : exitCodes.done;
  }
  return exitCodes.done;
}

async function runCommand(invocation: CommandInvocation): Promise<Answer> {
  const { command, flags, dataDir } = invocation;
  const fresh = command.words[0] === 'demo' ? mkdtempSync(join(tmpdir(), 'yttra-demo-')) : null;
  try {
    const session = await openSession(fresh ?? dataDir ?? defaultDataFolder(), line => log.push(line));
    process.once('SIGINT', () => session.cancel());
    try {
      return await command.run({ session, arguments: invocation.arguments, flags });
    } finally {
      await session.close();
    }
  } finally {
    if (fresh !== null) rmSync(fresh, { recursive: true, force: true });
  }
}

function report(error: unknown): number {
  if (error instanceof UsageError) {
    console.error(`${error.message}\nHela beskrivningen: npm run --silent yttra -- --help`);
    return exitCodes.usage;
  }
  if (error instanceof YttraError) console.error(`${error.code}: ${error.message}`);
  else console.error('internal: Något gick fel i programmet. Inget är halvskrivet.', error);
  if (!(error instanceof YttraError) || error.code === 'internal') for (const line of log) console.error(line);
  return exitCodes.failed;
}

// A reader that has seen enough (| head) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  process.exitCode = await main();
} catch (error) {
  process.exitCode = report(error);
}
