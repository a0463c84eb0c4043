import { createContext, type ReactNode, use, useEffect, useMemo, useRef, useState } from 'react';
import { type Keys, matchesKeys } from '../ui/keys.ts';

/** Something that can be done from the palette, the menu or with a key. */
export interface Command {
  readonly id: string;
  readonly text: string;
  /** Heading under which the list of keys shows it. */
  readonly group: string;
  readonly keys?: Keys;
  /** Left out of the palette: keys that only mean something where the focus is. */
  readonly hidden?: boolean;
  /** Left out where the key is listened to elsewhere; the list of keys still tells of it. */
  readonly run?: () => void;
}

interface Registry {
  readonly commands: readonly Command[];
  register(commands: readonly Command[]): () => void;
}

const CommandContext = createContext<Registry | null>(null);

function useRegistry(): Registry {
  const registry = use(CommandContext);
  if (registry === null) throw new Error('CommandProvider is missing');
  return registry;
}

/** Gathers the commands of the views that are open and runs them on their keys. */
export function CommandProvider({ children }: { readonly children: ReactNode }) {
  const [groups, setGroups] = useState<ReadonlyMap<symbol, readonly Command[]>>(new Map());
  const commands = useMemo(() => [...groups.values()].flat(), [groups]);
  const latest = useRef(commands);
  latest.current = commands;

  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const command = latest.current.find(
        candidate => candidate.run && candidate.keys !== undefined && matchesKeys(event, candidate.keys),
      );
      if (command?.run === undefined) return;
      event.preventDefault();
      command.run();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);

  const registry = useMemo<Registry>(
    () => ({
      commands,
      register: added => {
        const key = Symbol('commands');
        setGroups(now => new Map(now).set(key, added));
        return () =>
          setGroups(now => {
            const rest = new Map(now);
            rest.delete(key);
            return rest;
          });
      },
    }),
    [commands],
  );
  return <CommandContext value={registry}>{children}</CommandContext>;
}

/** Every command that can be given now. */
export function useAllCommands(): readonly Command[] {
  return useRegistry().commands;
}

/** Offers commands while the component is mounted. Pass a memoised list. */
export function useCommands(commands: readonly Command[]): void {
  const { register } = useRegistry();
  const registerRef = useRef(register);
  useEffect(() => registerRef.current(commands), [commands]);
}
