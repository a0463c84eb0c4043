import { parseArgs } from 'node:util';
import { type Command, type CommandInput, UsageError } from './command.ts';
import { caseCommands } from './commands/case.ts';
import { checkCommands } from './commands/check.ts';
import { demoCommands } from './commands/demo.ts';
import { positionCommands } from './commands/position.ts';
import { reportCommands } from './commands/report.ts';

/** Every command, in the order of `--help`. */
export const commands: readonly Command[] = [
  ...reportCommands,
  ...caseCommands,
  ...positionCommands,
  ...checkCommands,
  ...demoCommands,
];

/** A command that is to be run. */
export interface CommandInvocation {
  readonly kind: 'command';
  readonly command: Command;
  readonly arguments: readonly string[];
  readonly flags: CommandInput['flags'];
  readonly json: boolean;
  readonly dataDir: string | undefined;
}

/** A command line that has been understood. */
export type Invocation = { readonly kind: 'help' } | { readonly kind: 'version' } | CommandInvocation;

/** Reads the arguments after the program's name. @throws UsageError with what is wrong */
export function readCommandLine(argv: readonly string[]): Invocation {
  const { values, positionals } = parse(argv);
  const { json, help, version, data, ...flags } = values;
  if (version === true) return { kind: 'version' };
  if (help === true) return { kind: 'help' };
  if (positionals.length === 0) throw new UsageError('Kommandot saknas.');
  const command = commands.find(candidate => candidate.words.every((word, index) => positionals[index] === word));
  if (command === undefined) throw new UsageError(`Okänt kommando: ${positionals.slice(0, 2).join(' ')}.`);
  const rest = positionals.slice(command.words.length);
  checkArguments(command, rest);
  checkFlags(command, flags);
  const dataDir = typeof data === 'string' ? data : undefined;
  return { kind: 'command', command, arguments: rest, flags, json: json === true, dataDir };
}

/** All that there is to know about the command line. */
export function helpText(): string {
  const usages = commands.map(command => usageOf(command));
  const width = Math.max(...usages.map(usage => usage.length));
  const lines = commands.map((command, index) => `  ${(usages[index] ?? '').padEnd(width)}  ${command.help}`);
  return `Yttra på kommandoraden.

  npm run --silent yttra -- [--data MAPP] KOMMANDO …

Kommandon
${lines.join('\n')}

Flaggor
  --data MAPP   arbetsytans mapp; utan flaggan din egen
  --json        ett JSON-dokument på standard ut
  --help        den här texten
  --version     programmets version

Slutkod 0: klart. 1: nekat eller misslyckat, inget är halvskrivet. 2: fel användning.
Fel skrivs på standard fel som kod: meddelande.
`;
}

function usageOf(command: Command): string {
  const flags = Object.entries(command.flags).map(([name, value]) => {
    const flag = value === null ? `--${name}` : `--${name} ${value}`;
    return command.required?.includes(name) ? flag : `[${flag}]`;
  });
  return [...command.words, ...command.parameters, ...flags].join(' ');
}

function parse(argv: readonly string[]) {
  const flags = Object.assign({}, ...commands.map(command => command.flags)) as Record<string, string | null>;
  const own = Object.entries(flags).map(
    ([name, value]) => [name, { type: value === null ? 'boolean' : 'string' }] as const,
  );
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        ...Object.fromEntries(own),
        data: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError(faultOf(error));
  }
}

/** Node words its own complaints in English and at length. */
function faultOf(error: unknown): string {
  const flag = /'(-[^' ]*)/.exec(String(error))?.[1] ?? '';
  const unknown = (error as { code?: string }).code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION';
  return unknown ? `Okänd flagga: ${flag}.` : `Flaggan ${flag} har fel värde eller saknar värde.`;
}

function checkArguments(command: Command, given: readonly string[]): void {
  const missing = command.parameters.slice(given.length);
  if (missing.length > 0) throw new UsageError(`${missing.join(' och ')} saknas: ${usageOf(command)}`);
  const extra = given.slice(command.parameters.length);
  if (extra.length > 0) throw new UsageError(`För många argument: ${extra.join(' ')}. Så här: ${usageOf(command)}`);
}

function checkFlags(command: Command, flags: CommandInput['flags']): void {
  const unknown = Object.keys(flags).find(name => !(name in command.flags));
  if (unknown !== undefined) throw new UsageError(`Kommandot har ingen flagga --${unknown}: ${usageOf(command)}`);
  const missing = command.required?.find(name => flags[name] === undefined);
  if (missing !== undefined) throw new UsageError(`--${missing} saknas: ${usageOf(command)}`);
}
