import { type RefObject, useEffect, useRef, useState } from 'react';
import { useCommands } from '../../app/commands.tsx';
import { strings } from '../../strings.sv.ts';
import { matchesKeys } from '../../ui/keys.ts';

const words = strings.reader;

interface ReaderKeys {
  back(): void;
  forward(): void;
  /** One step back to the text; false where one is there already. */
  leave(): boolean;
  search(): void;
}

/** The reader's keys: the ways back and forth work where the focus is in it, the search anywhere in the window. */
export function useReaderKeys(root: RefObject<HTMLElement | null>, keys: ReaderKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const element = root.current;
    const actions: readonly (readonly [string, () => unknown])[] = [
      ['Escape', () => latest.current.leave()],
      ['Alt+ArrowLeft', () => latest.current.back()],
      ['Alt+ArrowRight', () => latest.current.forward()],
    ];
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const action = actions.find(([combination]) => matchesKeys(event, combination));
      if (action !== undefined && action[1]() !== false) event.preventDefault();
    };
    element?.addEventListener('keydown', pressed);
    return () => element?.removeEventListener('keydown', pressed);
  }, [root]);
  const [commands] = useState(() => {
    const group = words.keys.group;
    return [
      { id: 'reader-search', text: words.keys.search, group, keys: 'Mod+F', run: () => latest.current.search() },
      { id: 'reader-back', text: words.back, group, keys: 'Alt+ArrowLeft', hidden: true },
      { id: 'reader-forward', text: words.forward, group, keys: 'Alt+ArrowRight', hidden: true },
      { id: 'reader-quote', text: words.keys.quote, group, keys: 'C', hidden: true },
      { id: 'reader-copy', text: words.keys.copy, group, keys: 'K', hidden: true },
      { id: 'reader-mark', text: words.keys.mark, group, keys: 'M', hidden: true },
      { id: 'reader-note', text: words.keys.note, group, keys: 'A', hidden: true },
    ];
  });
  useCommands(commands);
}
