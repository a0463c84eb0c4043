import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { readStored, writeStored } from '../ui/stored-state.ts';
import {
  closeTab,
  currentRoute,
  freshNavigation,
  goTo,
  type Navigation,
  type Route,
  readNavigation,
  selectTab,
  stepTab,
} from './navigation.ts';
import { pendingSaves } from './pending-saves.ts';

interface Navigator {
  readonly navigation: Navigation;
  readonly route: Route;
  /** Shows a route once what is unsaved in the present view is saved. */
  go(route: Route): void;
  select(tabKey: string): void;
  step(step: 1 | -1): void;
  close(tabKey: string): void;
  /** Set while a step is held back because the present text could not be saved. */
  readonly heldBack: { retry(): void; leaveAnyway(): void; stay(): void } | null;
}

const NavigatorContext = createContext<Navigator | null>(null);

/** Where the window is and how to go somewhere else. */
export function useNavigator(): Navigator {
  const navigator = use(NavigatorContext);
  if (navigator === null) throw new Error('NavigationProvider is missing');
  return navigator;
}

type Step = (navigation: Navigation) => Navigation;

/** Keeps the open tabs over reloads and lets nobody leave a view before its text is saved. */
export function NavigationProvider({ children }: { readonly children: ReactNode }) {
  const [navigation, setNavigation] = useState(() =>
    readNavigation(readStored<unknown>('navigation', freshNavigation)),
  );
  const [held, setHeld] = useState<Step | null>(null);
  const latest = useRef(0);

  useEffect(() => writeStored('navigation', navigation), [navigation]);

  const take = useCallback(async (step: Step) => {
    const attempt = ++latest.current;
    setHeld(null);
    try {
      if (pendingSaves.isDirty()) await pendingSaves.flushAll();
    } catch {
      if (attempt === latest.current) setHeld(() => step);
      return;
    }
    if (attempt === latest.current) setNavigation(step);
  }, []);

  const navigator = useMemo<Navigator>(
    () => ({
      navigation,
      route: currentRoute(navigation),
      go: route => void take(now => goTo(now, route)),
      select: key => void take(now => selectTab(now, key)),
      step: step => void take(now => stepTab(now, step)),
      close: key => void take(now => closeTab(now, key)),
      heldBack: held && {
        retry: () => void take(held),
        leaveAnyway: () => {
          setHeld(null);
          setNavigation(held);
        },
        stay: () => setHeld(null),
      },
    }),
    [navigation, held, take],
  );
  return <NavigatorContext value={navigator}>{children}</NavigatorContext>;
}
