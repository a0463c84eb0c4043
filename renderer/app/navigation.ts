import type { CaseId, FreeSectionId, PositionId, ReportId, SectionId } from '../../shared/ids.ts';

/** A place in a case's answer. */
export type AnswerTarget = { readonly sectionId: SectionId } | { readonly freeSectionId: FreeSectionId };

export type CaseViewName = 'answers' | 'document' | 'details';

export type StartScreen = 'cases' | 'newCase' | 'reports' | 'organisation' | 'settings';

/** Somewhere in the window, whole enough to come back to after a reload. */
export type Route =
  | { readonly kind: 'start'; readonly screen: StartScreen; readonly reportId?: ReportId | null }
  | {
      readonly kind: 'case';
      readonly caseId: CaseId;
      readonly view: CaseViewName;
      readonly target: AnswerTarget | null;
      /** The field of the case's details to put the cursor in. */
      readonly field?: string | null;
    }
  | { readonly kind: 'positions'; readonly positionId: PositionId | null }
  | { readonly kind: 'report'; readonly reportId: ReportId };

export interface Tab {
  readonly key: string;
  readonly route: Route;
}

/** The open tabs, Start always first, and which one is shown. */
export interface Navigation {
  readonly tabs: readonly Tab[];
  readonly current: string;
}

const startTab: Tab = { key: 'start', route: { kind: 'start', screen: 'cases' } };

export const freshNavigation: Navigation = { tabs: [startTab], current: startTab.key };

/** The tab that a route belongs to: one for Start, one a case or report, one for the library. */
export function tabKeyOf(route: Route): string {
  if (route.kind === 'case') return `case:${route.caseId}`;
  return route.kind === 'report' ? `report:${route.reportId}` : route.kind;
}

/** Shows a route, in its own tab, which is opened at the end when there is none. */
export function goTo(navigation: Navigation, route: Route): Navigation {
  const key = tabKeyOf(route);
  const known = navigation.tabs.some(tab => tab.key === key);
  const tabs = known
    ? navigation.tabs.map(tab => (tab.key === key ? { key, route } : tab))
    : [...navigation.tabs, { key, route }];
  return { tabs, current: key };
}

/** Shows a tab as it was left; an unknown key changes nothing. */
export function selectTab(navigation: Navigation, key: string): Navigation {
  return navigation.tabs.some(tab => tab.key === key) ? { ...navigation, current: key } : navigation;
}

/** Shows the tab `step` further on, round the end. */
export function stepTab(navigation: Navigation, step: 1 | -1): Navigation {
  const index = navigation.tabs.findIndex(tab => tab.key === navigation.current);
  const next = navigation.tabs[(index + step + navigation.tabs.length) % navigation.tabs.length];
  return next === undefined ? navigation : selectTab(navigation, next.key);
}

/** Closes a tab and shows the one to its left when it was in front; Start stays. */
export function closeTab(navigation: Navigation, key: string): Navigation {
  const index = navigation.tabs.findIndex(tab => tab.key === key);
  if (index <= 0) return navigation;
  const tabs = navigation.tabs.filter(tab => tab.key !== key);
  const current = navigation.current === key ? (tabs[index - 1]?.key ?? startTab.key) : navigation.current;
  return { tabs, current };
}

/** The route of the tab in front. */
export function currentRoute(navigation: Navigation): Route {
  return navigation.tabs.find(tab => tab.key === navigation.current)?.route ?? startTab.route;
}

/** Takes back stored navigation; anything that is not quite one gives a fresh one. */
export function readNavigation(stored: unknown): Navigation {
  const { tabs, current } = (stored ?? {}) as Partial<Navigation>;
  if (!Array.isArray(tabs) || typeof current !== 'string') return freshNavigation;
  const sound = tabs.filter(isTab);
  const withStart =
    sound[0]?.key === startTab.key ? sound : [startTab, ...sound.filter(tab => tab.key !== startTab.key)];
  return selectTab({ tabs: withStart, current: startTab.key }, current);
}

function isTab(tab: unknown): tab is Tab {
  const { key, route } = (tab ?? {}) as Partial<Tab>;
  if (typeof route !== 'object' || route === null) return false;
  const known =
    (route.kind === 'start' && ['cases', 'newCase', 'reports', 'organisation', 'settings'].includes(route.screen)) ||
    (route.kind === 'case' &&
      typeof route.caseId === 'string' &&
      ['answers', 'document', 'details'].includes(route.view)) ||
    (route.kind === 'report' && typeof route.reportId === 'string') ||
    route.kind === 'positions';
  return known && key === tabKeyOf(route);
}
