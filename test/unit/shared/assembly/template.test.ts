import * as v from 'valibot';
import { expect, test } from 'vitest';
import { statementTemplate } from '../../../../shared/assembly/template.ts';
import { shippedTemplate } from '../../../builders/statement-input.ts';

test('A sentence that is not read as the stand it should state is refused', () => {
  const { proposal } = shippedTemplate.sentences;
  const mild = { ...proposal, opposes: '{subject} är tveksam till {object}.' };
  const template = { ...shippedTemplate, sentences: { ...shippedTemplate.sentences, proposal: mild } };
  expect(v.safeParse(statementTemplate, template).success).toBe(false);
});

test('Unknown fields and placeholders are refused', () => {
  const broken = { ...shippedTemplate, words: { ...shippedTemplate.words, page: 'Sida {sida}' } };
  expect(v.safeParse(statementTemplate, broken).success).toBe(false);
  expect(v.safeParse(statementTemplate, { ...shippedTemplate, colour: 'red' }).success).toBe(false);
});
