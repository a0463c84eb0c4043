/** The same JSON value with every string in Unicode form NFC: search and comparison depend on one spelling of å. */
export function nfc<Value>(value: Value): Value {
  return normalized(value) as Value;
}

function normalized(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map(normalized);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, normalized(item)]));
}
