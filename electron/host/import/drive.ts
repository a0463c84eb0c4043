import { setImmediate as nextTurn } from 'node:timers/promises';
import { YttraError } from '../../../shared/errors.ts';

/** Runs a stepwise work to its end, letting other work in between and stopping with `cancelled` where that is asked for. */
export async function drive<Step, Value>(
  work: Generator<Step, Value>,
  signal: AbortSignal | undefined,
  onStep: (step: Step) => void,
): Promise<Value> {
  for (;;) {
    throwIfCancelled(signal);
    const step = work.next();
    if (step.done === true) return step.value;
    onStep(step.value);
    await nextTurn();
  }
}

/** @throws YttraError cancelled */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new YttraError('cancelled', 'Inläsningen avbröts. Inget har sparats.');
}
