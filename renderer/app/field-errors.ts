import { check } from '../../shared/check.ts';

/** What is wrong by field, with dots and indexes: `title`, `milestones.0.label`. */
export type FieldErrors = { readonly [place: string]: string };

/** Checks what a form holds as the host will; the first message of each field, empty when all is well. */
export function fieldErrors(schema: Parameters<typeof check>[0], value: unknown): FieldErrors {
  const checked = check(schema, value);
  if (checked.ok) return {};
  const errors: { [place: string]: string } = {};
  for (const { path, text } of checked.faults) errors[placeOf(path)] ??= text;
  return errors;
}

/** `$.milestones[0].label` as `milestones.0.label`. */
function placeOf(path: string): string {
  return path.replace(/^\$\.?/, '').replaceAll(/\[(\d+)\]/g, '.$1');
}
