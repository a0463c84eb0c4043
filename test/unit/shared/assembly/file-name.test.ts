import { expect, test } from 'vitest';
import { safeName, statementFileName } from '../../../../shared/assembly/file-name.ts';
import { shippedTemplate } from '../../../builders/statement-input.ts';

test.each([
  ['Älvsunda kommun', 'SN 2024/0147', 'Alvsunda_SN-2024-0147_yttrande.docx'],
  ['Region Ångö', 'RS-2024/1', 'Region-Ango_RS-2024-1_yttrande.docx'],
  ['Kommun', '', 'Kommun_yttrande.docx'],
  ['../../etc', 'a:b*c?', 'etc_a-b-c_yttrande.docx'],
])('Names the file of %s with %s', (organisation, recordNumber, name) => {
  expect(statementFileName(organisation, recordNumber, shippedTemplate)).toBe(name);
});

test('Long names are cut without a loose hyphen', () => {
  expect(safeName(`${'a'.repeat(59)} bcd`)).toBe('a'.repeat(59));
});
