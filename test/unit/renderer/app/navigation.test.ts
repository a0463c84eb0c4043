import { describe, expect, it } from 'vitest';
import {
  closeTab,
  currentRoute,
  freshNavigation,
  goTo,
  type Route,
  readNavigation,
  selectTab,
  stepTab,
} from '../../../../renderer/app/navigation.ts';
import type { CaseId, SectionId } from '../../../../shared/ids.ts';

const caseRoute = (id: string, view: 'answers' | 'document' = 'answers'): Route => ({
  kind: 'case',
  caseId: id as CaseId,
  view,
  target: null,
});
const keys = (navigation: { readonly tabs: readonly { readonly key: string }[] }) =>
  navigation.tabs.map(tab => tab.key);

describe('the tabs of the window', () => {
  it('open a case in a tab of its own and show it', () => {
    const navigation = goTo(freshNavigation, caseRoute('a'));
    expect(keys(navigation)).toEqual(['start', 'case:a']);
    expect(navigation.current).toBe('case:a');
  });

  it('use the tab that a case already has', () => {
    const navigation = goTo(goTo(freshNavigation, caseRoute('a')), caseRoute('a', 'document'));
    expect(keys(navigation)).toEqual(['start', 'case:a']);
    expect(currentRoute(navigation)).toMatchObject({ view: 'document' });
  });

  it('come back as they were left', () => {
    const target = { sectionId: 's' as SectionId };
    const there = goTo(freshNavigation, { kind: 'case', caseId: 'a' as CaseId, view: 'answers', target });
    const back = selectTab(selectTab(there, 'start'), 'case:a');
    expect(currentRoute(back)).toMatchObject({ target });
  });

  it('show the one to the left when the one in front is closed', () => {
    const navigation = goTo(goTo(freshNavigation, caseRoute('a')), caseRoute('b'));
    expect(closeTab(navigation, 'case:b').current).toBe('case:a');
    expect(closeTab(navigation, 'case:a').current).toBe('case:b');
  });

  it('never lose Start', () => {
    expect(closeTab(freshNavigation, 'start')).toBe(freshNavigation);
  });

  it('are gone through round the end', () => {
    const navigation = goTo(freshNavigation, caseRoute('a'));
    expect(stepTab(navigation, 1).current).toBe('start');
    expect(stepTab(selectTab(navigation, 'start'), -1).current).toBe('case:a');
  });
});

describe('tabs after a reload', () => {
  it('are the ones that were open', () => {
    const navigation = goTo(goTo(freshNavigation, caseRoute('a')), { kind: 'positions', positionId: null });
    expect(readNavigation(JSON.parse(JSON.stringify(navigation)))).toEqual(navigation);
  });

  it('are fresh when what was stored makes no sense', () => {
    for (const stored of [null, 3, 'x', {}, { tabs: 'x', current: 'start' }, { tabs: [null], current: 4 }]) {
      expect(readNavigation(stored)).toEqual(freshNavigation);
    }
  });

  it('leave out routes that this version does not know', () => {
    const stored = {
      tabs: [
        { key: 'odd', route: { kind: 'odd' } },
        { key: 'case:a', route: caseRoute('a') },
      ],
      current: 'odd',
    };
    expect(readNavigation(stored)).toEqual({ tabs: [freshNavigation.tabs[0], stored.tabs[1]], current: 'start' });
  });
});
