import * as v from 'valibot';

/** What is wrong with a value and where, as a JSON path: `$.responses[3].number`. */
export interface Fault {
  readonly path: string;
  readonly text: string;
}

export type Checked<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Checks a value from outside against a schema; faults are Swedish and at most ten. */
export function check<Schema extends v.GenericSchema>(schema: Schema, value: unknown): Checked<v.InferOutput<Schema>> {
  const result = v.safeParse(schema, value, { message: swedishMessage });
  if (result.success) return { ok: true, value: result.output };
  return { ok: false, faults: result.issues.slice(0, 10).map(issue => ({ path: pathOf(issue), text: issue.message })) };
}

/** One line for people: the first fault with its place, and how many more there are. */
export function describeFaults(faults: readonly Fault[]): string {
  const [first, ...rest] = faults;
  if (!first) return '';
  const more = rest.length === 0 ? '' : ` Det finns fler fel (${rest.length}).`;
  return `${first.path}: ${first.text}${more}`;
}

function pathOf(issue: v.BaseIssue<unknown>): string {
  return (issue.path ?? []).reduce((path, item) => `${path}${step(item.key)}`, '$');
}

function step(key: unknown): string {
  if (typeof key === 'number') return `[${key}]`;
  return /^[A-Za-z_]\w*$/.test(String(key)) ? `.${String(key)}` : `[${JSON.stringify(String(key).slice(0, 60))}]`;
}

function swedishMessage(issue: v.BaseIssue<unknown>): string {
  const known = messages[issue.type];
  return known ? known(issue) : `Värdet godtas inte: ${shown(issue.received)}.`;
}

const list = (issue: v.BaseIssue<unknown>) => shown(issue.expected ?? '').replaceAll(' | ', ', ');
const limit = (issue: v.BaseIssue<unknown>) => String((issue as { requirement?: unknown }).requirement);

const messages: { readonly [type: string]: (issue: v.BaseIssue<unknown>) => string } = {
  strict_object: issue =>
    issue.expected === 'never'
      ? 'Fältet är okänt.'
      : issue.received === 'undefined'
        ? 'Fältet saknas.'
        : `Här ska stå ett objekt, inte ${shown(issue.received)}.`,
  object: issue => `Här ska stå ett objekt, inte ${shown(issue.received)}.`,
  array: issue => `Här ska stå en lista, inte ${shown(issue.received)}.`,
  string: issue => `Här ska stå text, inte ${shown(issue.received)}.`,
  number: issue => `Här ska stå ett tal, inte ${shown(issue.received)}.`,
  boolean: issue => `Här ska stå true eller false, inte ${shown(issue.received)}.`,
  picklist: issue => `Här ska stå något av ${list(issue)}, inte ${shown(issue.received)}.`,
  literal: issue => `Här ska stå ${list(issue)}, inte ${shown(issue.received)}.`,
  variant: issue => `Här ska stå något av ${list(issue)}, inte ${shown(issue.received)}.`,
  union: () => 'Värdet har ingen av de former som går att läsa.',
  integer: () => 'Talet ska vara ett heltal.',
  min_value: issue => `Talet får vara minst ${limit(issue)}.`,
  max_value: issue => `Talet får vara högst ${limit(issue)}.`,
  min_length: () => 'Värdet får inte vara tomt.',
  max_length: issue => `Värdet får ha högst ${limit(issue)} tecken eller poster.`,
};

function shown(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
