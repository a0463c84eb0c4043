import type { OperationName, RequestOf, ResponseOf } from '../../shared/contract.ts';
import type { Message } from '../../shared/errors.ts';
import type { FileToken, TaskId } from '../../shared/ids.ts';

/** Called the wrong way: unknown command or flag, a missing argument. Ends with exit code 2. */
export class UsageError extends Error {}

/** The host as a command sees it. */
export interface Session {
  /** Runs one operation. @throws YttraError when the host refuses */
  ask<Name extends OperationName>(name: Name, request: RequestOf<Name>): Promise<ResponseOf<Name>>;
  /** Hands a file or folder of the command line to the host. */
  file(path: string): FileToken;
  /** Names long work, so that Ctrl C can cancel it. */
  task(): TaskId;
}

/** What a command has to say: the JSON document, or lines in Swedish for people. */
export interface Answer {
  readonly json: unknown;
  readonly lines: readonly string[];
  /** True when the work was done and its outcome is bad news: exit code 1. */
  readonly bad?: boolean;
}

export interface CommandInput {
  readonly session: Session;
  /** As many as the command has `parameters`. */
  readonly arguments: readonly string[];
  readonly flags: Readonly<Record<string, string | boolean | undefined>>;
}

/** One line of `--help`, and what it does. */
export interface Command {
  readonly words: readonly string[];
  readonly parameters: readonly string[];
  /** Flags beside the common ones; a value's name in capitals, or null for a switch. */
  readonly flags: Readonly<Record<string, string | null>>;
  /** Flags that must be there. */
  readonly required?: readonly string[];
  readonly help: string;
  run(input: CommandInput): Promise<Answer>;
}

/** A message of the host as a line for people. */
export function messageLine(message: Message): string {
  const level = { info: 'Upplysning', warning: 'Varning', error: 'Fel' }[message.level];
  return `${level}${message.line === null ? '' : `, rad ${message.line}`}: ${message.text}`;
}

/** A command's argument by its place; the command line has been checked against `parameters` before. */
export function argument(input: CommandInput, index: number): string {
  const value = input.arguments[index];
  if (value === undefined) throw new UsageError('Ett argument saknas.');
  return value;
}

/** A flag's text, where one was given. */
export function textFlag(input: CommandInput, name: string): string | undefined {
  const value = input.flags[name];
  return typeof value === 'string' ? value : undefined;
}
