import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { CaseView } from '../../../shared/domain/case.ts';
import { stances } from '../../../shared/domain/stance.ts';
import type { SectionId } from '../../../shared/ids.ts';
import { useCommands } from '../../app/commands.tsx';
import { useQuery } from '../../app/host.tsx';
import type { AnswerTarget } from '../../app/navigation.ts';
import { useNavigator } from '../../app/navigation-context.tsx';
import type { EditorHandle } from '../../editor/editor-handle.ts';
import { strings } from '../../strings.sv.ts';
import { MessageLine } from '../../ui/message-line.tsx';
import { Panes } from '../../ui/panes.tsx';
import { StatusSlot } from '../../ui/status-bar.tsx';
import { useStoredState } from '../../ui/stored-state.ts';
import { answerCommands } from './answer-commands.ts';
import { type Answering, AnsweringContext, freeSectionOf, placeSection } from './answering.ts';
import { FreeSectionText } from './centre/free-section-text.tsx';
import { NothingChosen } from './centre/nothing-chosen.tsx';
import { SectionText, stanceChange } from './centre/section-text.tsx';
import { isAllAnswered, neighbour, nextUnanswered, type TreeFilter, targetsInOrder } from './outline/targets.ts';
import type { PositionsHandle } from './positions/positions-pane.tsx';
import type { Drafts, TextChange } from './saving/drafts.ts';
import { SidePane, type SideTab } from './side-pane.tsx';
import { StatusKeys } from './status-keys.tsx';
import { SectionPane } from './tree/section-pane.tsx';
import { useFreeSections } from './use-free-sections.tsx';

const words = strings.answer;

/** What a reader beside the answer is told, and what it may do to the answer. */
export interface BesideAnswer {
  readonly view: CaseView;
  readonly sectionId: SectionId | null;
  readonly quote: ((text: string, source: string) => boolean) | null;
  onUnanswered(): void;
}

interface AnsweringDeskProps {
  /** The case as the host last told of it. */
  readonly stored: CaseView;
  /** The same with what has been changed in this window. */
  readonly view: CaseView;
  readonly drafts: Drafts;
  readonly target: AnswerTarget | null;
  readonly onNavigate: (target: AnswerTarget) => void;
  readonly reader: (beside: BesideAnswer) => ReactNode;
}

/** Three sheets side by side: the sections, what we answer, and what helps. */
export function AnsweringDesk({ stored, view, drafts, target: wanted, onNavigate, reader }: AnsweringDeskProps) {
  const { go: navigate } = useNavigator();
  const { value: settings } = useQuery('settings.read', {});
  const { value: people } = useQuery('person.list', {});
  const { value: positions } = useQuery('position.list', {});
  const [narrowing, setNarrowing] = useState<Omit<TreeFilter, 'me'>>({ text: '', only: 'proposals' });
  const [tab, setTab] = useStoredState<SideTab>('answer.side', 'report');
  const editor = useRef<EditorHandle>(null);
  const positionsHandle = useRef<PositionsHandle>(null);
  const me = settings?.personId ?? null;
  const filter = useMemo(() => ({ ...narrowing, me }), [narrowing, me]);
  const target = existing(view, wanted);
  const placed = target !== null && 'sectionId' in target ? placeSection(view, target.sectionId) : null;

  const go = (next: AnswerTarget) => {
    free.clearNotice();
    onNavigate(next);
  };
  const free = useFreeSections(view, onNavigate);
  const change = (made: TextChange) => {
    if (target !== null) drafts.change(target, revisionOf(stored, target), started(view, target, made));
  };
  const step = (by: 1 | -1) => {
    const next = neighbour(targetsInOrder(view, filter), target, by);
    if (next !== null) go(next);
  };
  const goToUnanswered = () => {
    const sectionId = nextUnanswered(view, target);
    if (sectionId !== null) go({ sectionId });
    else if (isAllAnswered(view)) free.say(<MessageLine kind="done">{words.head.allAnswered}</MessageLine>);
  };
  const insertPosition = () => {
    if (positionsHandle.current === null) setTab('positions');
    else positionsHandle.current.insertCurrent();
  };
  const latest = useRef({ step, change, placed, goToUnanswered, setTab, insertPosition });
  latest.current = { step, change, placed, goToUnanswered, setTab, insertPosition };
  useCommands(useMemo(() => commandsFor(latest), []));

  const beside: BesideAnswer = {
    view,
    sectionId: placed?.section.id ?? null,
    quote: target === null ? null : (text, source) => editor.current?.insertQuote(text, source) ?? false,
    onUnanswered: goToUnanswered,
  };
  const answering: Answering = {
    view,
    drafts,
    target,
    me,
    people: people ?? [],
    positions: positions ?? [],
    editor,
    go,
    insertPosition,
    openPosition: positionId => navigate({ kind: 'positions', positionId }),
  };
  return (
    <AnsweringContext value={answering}>
      <Panes
        id="answer"
        left={{
          label: words.panes.tree,
          content: (
            <SectionPane
              filter={filter}
              onFilter={({ text, only }) => setNarrowing({ text, only })}
              onAddFree={free.add}
            />
          ),
        }}
        centre={{ label: words.panes.centre, content: centre() }}
        right={{
          label: words.panes.side,
          content: (
            <SidePane
              reader={reader(beside)}
              placed={placed}
              tab={tab}
              onTab={setTab}
              onChange={change}
              positionsHandle={positionsHandle}
            />
          ),
        }}
      />
      <StatusSlot side="right">
        <StatusKeys tab={tab} />
      </StatusSlot>
    </AnsweringContext>
  );

  function centre() {
    if (placed !== null) {
      const before = stored.responses.find(({ sectionId }) => sectionId === placed.section.id) ?? null;
      return (
        <SectionText
          key={placed.section.id}
          placed={placed}
          stored={before}
          onStep={step}
          onChange={change}
          notice={free.notice}
        />
      );
    }
    const section = target !== null && 'freeSectionId' in target ? freeSectionOf(view, target.freeSectionId) : null;
    if (section === null) return <NothingChosen />;
    return (
      <FreeSectionText
        key={section.id}
        section={section}
        stored={freeSectionOf(stored, section.id) ?? section}
        onStep={step}
        onChange={change}
        onMove={by => free.move(section, by)}
        onRemove={() => free.remove(section, neighbour(targetsInOrder(view, filter), target, 1))}
        notice={free.notice}
      />
    );
  }
}

interface Latest {
  readonly current: {
    step(by: 1 | -1): void;
    change(made: TextChange): void;
    goToUnanswered(): void;
    setTab(tab: SideTab): void;
    insertPosition(): void;
    readonly placed: ReturnType<typeof placeSection>;
  };
}

/** The commands once and for all: they look up the present state when they are given. */
function commandsFor(latest: Latest) {
  return answerCommands({
    step: by => latest.current.step(by),
    goToUnanswered: () => latest.current.goToUnanswered(),
    takeStance: index => {
      const { placed, change } = latest.current;
      const stance = stances[index];
      if (placed === null || stance === undefined) return;
      const taken = placed.response?.stance === stance ? null : stance;
      change(stanceChange(taken, placed.response?.omitted ?? false));
    },
    insertPosition: () => latest.current.insertPosition(),
    showTab: tab => latest.current.setTab(tab),
  });
}

/** The target when the case still has it. */
function existing(view: CaseView, target: AnswerTarget | null): AnswerTarget | null {
  if (target === null) return null;
  if ('sectionId' in target) return placeSection(view, target.sectionId) === null ? null : target;
  return freeSectionOf(view, target.freeSectionId) === null ? null : target;
}

function revisionOf(stored: CaseView, target: AnswerTarget): number {
  return 'sectionId' in target
    ? (stored.responses.find(({ sectionId }) => sectionId === target.sectionId)?.revision ?? 0)
    : (freeSectionOf(stored, target.freeSectionId)?.revision ?? 0);
}

/** A first stance or title makes a draft of a text that was not begun. */
function started(view: CaseView, target: AnswerTarget, change: TextChange): TextChange {
  const begun = 'sectionId' in target && change.stance !== undefined && change.stance !== null;
  const response =
    'sectionId' in target ? view.responses.find(({ sectionId }) => sectionId === target.sectionId) : null;
  return begun && (response?.state ?? 'notStarted') === 'notStarted' ? { state: 'draft', ...change } : change;
}
