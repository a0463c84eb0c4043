import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { strings } from '../../strings.sv.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import type { Search } from './use-search.ts';

const words = strings.reader;

interface HitLineProps {
  readonly search: Search;
  readonly onOpen: (index: number) => void;
  readonly onList: () => void;
  readonly onEnd: () => void;
}

/** Which hit is being read, and the way to the others. */
export function HitLine({ search: { hits, at }, onOpen, onList, onEnd }: HitLineProps) {
  if (hits === null || at === null) return null;
  return (
    <section className="reader-hit-line" aria-label={words.results}>
      <Button variant="link" onPress={onList}>
        {words.hitOf(at + 1, hits.length)}
      </Button>
      <IconButton
        icon={ChevronUp}
        size="small"
        label={words.previousHit}
        isDisabled={at === 0}
        onPress={() => onOpen(at - 1)}
      />
      <IconButton
        icon={ChevronDown}
        size="small"
        label={words.nextHit}
        isDisabled={at >= hits.length - 1}
        onPress={() => onOpen(at + 1)}
      />
      <IconButton icon={X} size="small" label={words.endSearch} onPress={onEnd} />
    </section>
  );
}
