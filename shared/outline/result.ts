import type { Message } from '../errors.ts';

/** What every stage of the reading gives: its value, and what it was unsure of, with the place. */
export interface Staged<Value> {
  readonly value: Value;
  readonly messages: readonly Message[];
}

/** Something that may be wrong, at a line of the source. */
export function unsure(text: string, line: number | null): Message {
  return { level: 'warning', text, line };
}

/** Something to know, at a line of the source. */
export function note(text: string, line: number | null): Message {
  return { level: 'info', text, line };
}

/** One message for all of the same text, at the first place, so that two hundred tables are not two hundred messages. */
export function foldMessages(messages: readonly Message[]): readonly Message[] {
  const alike = new Map<string, Message[]>();
  for (const message of messages.toSorted(byLine)) {
    const same = alike.get(message.text);
    if (same === undefined) alike.set(message.text, [message]);
    else same.push(message);
  }
  return [...alike.values()].flatMap(([first, ...others]) =>
    first === undefined || others.length === 0 ? (first ?? []) : { ...first, text: withOthers(first.text, others) },
  );
}

function withOthers(text: string, others: readonly Message[]): string {
  const lines = others.slice(0, 10).map(other => other.line);
  const more = others.length > lines.length ? ` och på ${others.length - lines.length} ställen till` : '';
  return `${text} Även på rad ${lines.join(', ')}${more}.`;
}

function byLine(one: Message, other: Message): number {
  return (one.line ?? 0) - (other.line ?? 0);
}
