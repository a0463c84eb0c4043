import { parseDocument } from '../document/json.ts';
import { plainText } from '../document/plain-text.ts';
import { headingText, type StatementModel } from './model.ts';

/** The statement's title and flow as plain text, one line a paragraph: what a program that reads the answer sees. */
export function modelLines(model: StatementModel): readonly string[] {
  const flow = model.parts.flatMap(part =>
    part.kind === 'heading' ? [headingText(part)] : plainText(parseDocument(part.body)).split('\n'),
  );
  return [model.title, ...flow];
}
