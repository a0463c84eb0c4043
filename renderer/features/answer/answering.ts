import { createContext, type RefObject, use } from 'react';
import type { CaseView, FreeSectionSummary, ResponseSummary } from '../../../shared/domain/case.ts';
import type { Person } from '../../../shared/domain/organisation.ts';
import type { PositionSummary } from '../../../shared/domain/position.ts';
import type { ReportOutline, Section } from '../../../shared/domain/report.ts';
import type { FreeSectionId, PersonId, PositionId, SectionId } from '../../../shared/ids.ts';
import type { AnswerTarget } from '../../app/navigation.ts';
import type { EditorHandle } from '../../editor/editor-handle.ts';
import type { Drafts } from './saving/drafts.ts';

/** What all parts of the view know: the case as it stands in this window, and how to go somewhere. */
export interface Answering {
  readonly view: CaseView;
  readonly drafts: Drafts;
  readonly target: AnswerTarget | null;
  readonly me: PersonId | null;
  readonly people: readonly Person[];
  readonly positions: readonly PositionSummary[];
  /** The editor of the text on screen, for what is put into it from the side. */
  readonly editor: RefObject<EditorHandle | null>;
  go(target: AnswerTarget): void;
  /** Puts the position that is chosen at the side into the text. */
  insertPosition(): void;
  openPosition(id: PositionId): void;
}

export const AnsweringContext = createContext<Answering | null>(null);

export function useAnswering(): Answering {
  const answering = use(AnsweringContext);
  if (answering === null) throw new Error('AnsweringContext is missing');
  return answering;
}

/** A section with everything that stands around it. */
export interface PlacedSection {
  readonly report: ReportOutline;
  readonly section: Section;
  /** From the chapter down, without the section itself. */
  readonly ancestors: readonly Section[];
  readonly response: ResponseSummary | null;
}

export function placeSection(view: CaseView, id: SectionId): PlacedSection | null {
  const report = view.reports.find(candidate => candidate.sections.some(section => section.id === id));
  const section = report?.sections.find(candidate => candidate.id === id);
  if (report === undefined || section === undefined) return null;
  const ancestors: Section[] = [];
  let parentId = section.parentId;
  while (parentId !== null) {
    const parent = report.sections.find(candidate => candidate.id === parentId);
    if (parent === undefined) break;
    ancestors.unshift(parent);
    parentId = parent.parentId;
  }
  return { report, section, ancestors, response: responseOf(view, id) };
}

export function responseOf(view: CaseView, id: SectionId): ResponseSummary | null {
  return view.responses.find(response => response.sectionId === id) ?? null;
}

export function freeSectionOf(view: CaseView, id: FreeSectionId): FreeSectionSummary | null {
  return view.freeSections.find(section => section.id === id) ?? null;
}
