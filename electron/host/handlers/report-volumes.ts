import { type Message, YttraError } from '../../../shared/errors.ts';
import type { TreeSection } from '../../../shared/outline/tree.ts';
import { listedNumbers } from './listed-numbers.ts';

export type ImportMode = 'auto' | 'replace' | 'add';

/** Where a file's text goes. */
export interface VolumePlan {
  readonly volume: number;
  /** The volume's earlier text goes, also where the file has none to put in its place. */
  readonly replacesAll: boolean;
  readonly messages: readonly Message[];
}

/** A file with at least this part of its sections in common with a volume is a newer file of that volume. */
const common = 0.5;

/**
 * Tells by the section numbers which volume a file is: a newer file of one that is there, or one more. A file with few of a volume's
 * sections replaces those alone.
 * @throws YttraError invalidRequest, when the file is to replace a volume and nothing says which
 */
export function planVolume(
  tree: readonly TreeSection[],
  known: readonly number[],
  file: readonly { readonly number: string }[],
  mode: ImportMode,
): VolumePlan {
  const next = Math.max(0, ...known) + 1;
  if (known.length === 0) return { volume: next, replacesAll: false, messages: [] };
  const numbers = new Set(file.map(({ number }) => number));
  const overlaps = known.map(volume => overlapOf(tree, volume, numbers));
  const [best] = overlaps.toSorted((one, other) => other.shared.length - one.shared.length);
  if (best === undefined || mode === 'add') return another(next, []);
  if (mode === 'replace') return replacing(best, known.length);
  if (best.shared.length < numbers.size * common) return another(next, best.shared);
  return best.shared.length >= best.size * common ? newer(best.volume) : some(best.volume);
}

interface Overlap {
  readonly volume: number;
  readonly size: number;
  readonly shared: readonly string[];
}

function overlapOf(tree: readonly TreeSection[], volume: number, numbers: ReadonlySet<string>): Overlap {
  const own = tree.filter(section => section.volume === volume).map(({ number }) => number);
  return { volume, size: own.length, shared: own.filter(number => numbers.has(number)) };
}

function another(volume: number, shared: readonly string[]): VolumePlan {
  if (volume === 1) return { volume, replacesAll: false, messages: [] };
  const text = `Filen är importerad som del ${volume} av betänkandet. Texten i tidigare delar är orörd.`;
  const double = `Avsnittsnummer som även finns i en tidigare del: ${listedNumbers(shared)}.`;
  return {
    volume,
    replacesAll: false,
    messages: [
      { level: 'info', text, line: null },
      ...(shared.length === 0 ? [] : [{ level: 'warning' as const, text: double, line: null }]),
    ],
  };
}

function replacing({ volume, shared }: Overlap, volumes: number): VolumePlan {
  if (shared.length > 0 || volumes === 1) return newer(volume);
  throw new YttraError(
    'invalidRequest',
    'Filen har inget avsnitt gemensamt med någon av betänkandets delar, så det går inte att avgöra vilken den ersätter. Inget är ändrat. Importera den som en ny del i stället.',
  );
}

function newer(volume: number): VolumePlan {
  const text =
    'Texten har funnits i arbetsytan förut och är ersatt med filens. Svar, rättelser och markeringar står kvar.';
  return { volume, replacesAll: true, messages: [{ level: 'info', text, line: null }] };
}

function some(volume: number): VolumePlan {
  const text = 'Filen har bara en del av avsnitten. Deras text är ersatt; texten i övriga avsnitt står kvar.';
  return { volume, replacesAll: false, messages: [{ level: 'warning', text, line: null }] };
}
