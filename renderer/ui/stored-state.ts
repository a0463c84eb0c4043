import { useCallback, useState } from 'react';

/** Reads what this machine remembered under `key`; `fallback` when there is nothing or it cannot be read. */
export function readStored<Value>(key: string, fallback: Value): Value {
  try {
    const text = localStorage.getItem(`yttra.${key}`);
    return text === null ? fallback : (JSON.parse(text) as Value);
  } catch {
    return fallback;
  }
}

/** Remembers `value` under `key`; a full or forbidden store is no fault worth telling about. */
export function writeStored(key: string, value: unknown): void {
  try {
    localStorage.setItem(`yttra.${key}`, JSON.stringify(value));
  } catch {
    // Widths and open tabs are then forgotten at the next start, nothing else.
  }
}

/** State of the look (widths, sorting, open tabs) that is there again at the next start. */
export function useStoredState<Value>(key: string, fallback: Value): readonly [Value, (value: Value) => void] {
  const [value, setValue] = useState(() => readStored(key, fallback));
  const set = useCallback(
    (next: Value) => {
      setValue(next);
      writeStored(key, next);
    },
    [key],
  );
  return [value, set];
}
