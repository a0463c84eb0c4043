import { type ReactNode, useState } from 'react';
import type { CaseView, FreeSectionSummary } from '../../../shared/domain/case.ts';
import { useHost } from '../../app/host.tsx';
import { failureOf } from '../../app/host-store.ts';
import type { AnswerTarget } from '../../app/navigation.ts';
import { strings } from '../../strings.sv.ts';
import { DoneLine, MessageLine } from '../../ui/message-line.tsx';

const words = strings.answer;

interface FreeSections {
  add(placement: 'before' | 'after'): void;
  move(section: FreeSectionSummary, by: 1 | -1): void;
  /** Takes a section out of the document and goes to `next`; can be undone. */
  remove(section: FreeSectionSummary, next: AnswerTarget | null): void;
  /** What was just done or refused, with its undo. */
  readonly notice: ReactNode;
  clearNotice(): void;
  /** Says something at the same place. */
  say(notice: ReactNode): void;
}

/** Adds, moves and removes the texts that answer no section. */
export function useFreeSections(view: CaseView, onNavigate: (target: AnswerTarget) => void): FreeSections {
  const host = useHost();
  const [notice, setNotice] = useState<ReactNode>(null);
  const caseId = view.case.id;
  const attempt = (work: () => Promise<void>) => {
    setNotice(null);
    work().catch(error => setNotice(<MessageLine kind="error">{failureOf(error).message}</MessageLine>));
  };
  const setRemoved = (freeSectionId: FreeSectionSummary['id'], removed: boolean) =>
    host.call('freeSection.setRemoved', { caseId, freeSectionId, removed });
  return {
    add: placement =>
      attempt(async () => {
        const section = await host.call('freeSection.create', { caseId, placement, title: words.tree.newFreeTitle });
        onNavigate({ freeSectionId: section.id });
      }),
    move: (section, by) =>
      attempt(async () => {
        const siblings = view.freeSections.filter(({ placement }) => placement === section.placement);
        const index = siblings.findIndex(({ id }) => id === section.id) + by;
        const { id: freeSectionId, placement } = section;
        if (index >= 0 && index < siblings.length) {
          await host.call('freeSection.move', { caseId, freeSectionId, placement, index });
        }
      }),
    remove: (section, next) =>
      attempt(async () => {
        await setRemoved(section.id, true);
        const undo = () =>
          attempt(async () => {
            await setRemoved(section.id, false);
            onNavigate({ freeSectionId: section.id });
          });
        setNotice(<DoneLine onUndo={undo}>{words.head.removed(section.title)}</DoneLine>);
        if (next !== null) onNavigate(next);
      }),
    notice,
    clearNotice: () => setNotice(null),
    say: setNotice,
  };
}
