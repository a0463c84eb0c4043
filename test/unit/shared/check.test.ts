import * as v from 'valibot';
import { expect, test } from 'vitest';
import { check, describeFaults } from '../../../shared/check.ts';
import { contract, operationNames } from '../../../shared/contract.ts';

const faultsOf = (schema: v.GenericSchema, value: unknown) => {
  const checked = check(schema, value);
  return checked.ok ? [] : checked.faults;
};

test('a fault has its place as a JSON path and a Swedish sentence', () => {
  const schema = v.strictObject({ list: v.array(v.strictObject({ n: v.pipe(v.number(), v.minValue(3)) })) });
  expect(faultsOf(schema, { list: [{ n: 3 }, { n: 1 }] })).toEqual([
    { path: '$.list[1].n', text: 'Talet får vara minst 3.' },
  ]);
  expect(faultsOf(schema, { list: [], 'på sidan': 1 })).toEqual([{ path: '$["på sidan"]', text: 'Fältet är okänt.' }]);
  expect(faultsOf(schema, {})).toEqual([{ path: '$.list', text: 'Fältet saknas.' }]);
  expect(faultsOf(schema, 7)).toEqual([{ path: '$', text: 'Här ska stå ett objekt, inte 7.' }]);
});

test('the sentence for people names the first fault and counts the rest', () => {
  const faults = [
    { path: '$.a', text: 'Fältet saknas.' },
    { path: '$.b', text: 'Fältet saknas.' },
  ];
  expect(describeFaults(faults)).toBe('$.a: Fältet saknas. Det finns fler fel (1).');
});

test('no request of the contract is refused in English', () => {
  const wrong = [
    null,
    7,
    'x',
    [],
    {},
    { caseId: 1, fields: 1, change: 1, settings: { theme: 1 }, limit: 1.5, query: 1 },
  ];
  for (const name of operationNames)
    for (const value of wrong)
      for (const { text } of faultsOf(contract[name].request, value))
        expect(text).not.toMatch(/Invalid|Expected|received/);
});
