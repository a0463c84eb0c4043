import type { CaseView, FreeSectionSummary, ResponseSummary } from '../../../../shared/domain/case.ts';
import type { ReportOutline, Section } from '../../../../shared/domain/report.ts';
import type { PersonId, SectionId } from '../../../../shared/ids.ts';
import type { AnswerTarget } from '../../../app/navigation.ts';

/** One name for both kinds of text, for maps and React keys. */
export type TargetKey = `section:${string}` | `free:${string}`;

export function keyOfTarget(target: AnswerTarget): TargetKey {
  return 'sectionId' in target ? `section:${target.sectionId}` : `free:${target.freeSectionId}`;
}

/** What the tree is narrowed to beside the words in the field. */
export type Narrowing = 'proposals' | 'mine' | 'unanswered';

export interface TreeFilter {
  readonly text: string;
  readonly only: Narrowing | null;
  readonly me: PersonId | null;
}

export type Responses = ReadonlyMap<SectionId, ResponseSummary>;

export function responsesBySection(view: CaseView): Responses {
  return new Map(view.responses.map(response => [response.sectionId, response]));
}

/** A section counts as answered when a stand has been taken or it has been left out on purpose. */
function isAnswered(response: ResponseSummary | undefined): boolean {
  return response !== undefined && (response.stance !== null || response.omitted);
}

/** How many proposals a section holds; assessments need no answer of their own. */
export function proposalsIn(section: Section): number {
  return section.findings.filter(({ kind }) => kind === 'proposal').length;
}

export interface Progress {
  readonly proposals: number;
  readonly answered: number;
}

/** The proposals of a report and how many of them are answered. */
export function progressOf(report: ReportOutline, responses: Responses): Progress {
  const withProposals = report.sections.filter(section => proposalsIn(section) > 0);
  const sum = (sections: readonly Section[]) => sections.reduce((total, section) => total + proposalsIn(section), 0);
  const answered = withProposals.filter(({ id }) => isAnswered(responses.get(id)));
  return { proposals: sum(withProposals), answered: sum(answered) };
}

/** What stands on the filter's chips: proposals, texts that I answer for, proposals left. */
export function filterCounts(view: CaseView, me: PersonId | null): { readonly [N in Narrowing]: number } {
  const responses = responsesBySection(view);
  const parts = view.reports.map(report => progressOf(report, responses));
  const proposals = parts.reduce((sum, part) => sum + part.proposals, 0);
  const answered = parts.reduce((sum, part) => sum + part.answered, 0);
  const inCase = new Set(view.reports.flatMap(report => report.sections.map(({ id }) => id)));
  const isMine = (text: { readonly officerId: PersonId | null }) => me !== null && text.officerId === me;
  const mine =
    view.responses.filter(response => inCase.has(response.sectionId) && isMine(response)).length +
    view.freeSections.filter(isMine).length;
  return { proposals, mine, unanswered: proposals - answered };
}

/** Whether a section itself is meant by the filter; its ancestors are shown for the sake of place only. */
export function sectionMatches(section: Section, response: ResponseSummary | undefined, filter: TreeFilter): boolean {
  return (
    narrows(section, response, filter) && wordsMatch(`${section.number} ${section.title}`, section.number, filter.text)
  );
}

export function freeSectionMatches(free: FreeSectionSummary, filter: TreeFilter): boolean {
  const kept =
    filter.only === null || filter.only === 'proposals' || (filter.only === 'mine' && isOfficer(free, filter));
  return kept && wordsMatch(free.title, '', filter.text);
}

function narrows(section: Section, response: ResponseSummary | undefined, filter: TreeFilter): boolean {
  switch (filter.only) {
    case null:
      return true;
    case 'proposals':
      return proposalsIn(section) > 0;
    case 'mine':
      return response !== undefined && isOfficer(response, filter);
    case 'unanswered':
      return proposalsIn(section) > 0 && !isAnswered(response);
  }
}

function isOfficer(text: { readonly officerId: PersonId | null }, { me }: TreeFilter): boolean {
  return me !== null && text.officerId === me;
}

/** "10.2" means the section of that number and those under it; other words may stand anywhere in the title. */
function wordsMatch(text: string, number: string, typed: string): boolean {
  const wanted = typed.trim().toLocaleLowerCase('sv');
  if (wanted === '') return true;
  if (/^\d[\d.]*$/.test(wanted)) return number.startsWith(wanted);
  const lower = text.toLocaleLowerCase('sv');
  return wanted.split(/\s+/).every(word => lower.includes(word));
}

/** The texts in the order of the document, narrowed by the filter: what Alt ↑ and Alt ↓ go through. */
export function targetsInOrder(view: CaseView, filter: TreeFilter): readonly AnswerTarget[] {
  const responses = responsesBySection(view);
  const free = (placement: 'before' | 'after') =>
    view.freeSections
      .filter(section => section.placement === placement && freeSectionMatches(section, filter))
      .map(({ id }) => ({ freeSectionId: id }));
  const sections = view.reports.flatMap(report =>
    report.sections
      .filter(section => sectionMatches(section, responses.get(section.id), filter))
      .map(({ id }) => ({ sectionId: id })),
  );
  return [...free('before'), ...sections, ...free('after')];
}

/** The text `step` further on; from a text that the filter hides, the first or last one. Null at the end. */
export function neighbour(
  targets: readonly AnswerTarget[],
  current: AnswerTarget | null,
  step: 1 | -1,
): AnswerTarget | null {
  const key = current === null ? null : keyOfTarget(current);
  const index = targets.findIndex(target => keyOfTarget(target) === key);
  if (index < 0) return (step === 1 ? targets[0] : targets.at(-1)) ?? null;
  return targets[index + step] ?? null;
}

/** Whether no proposal of any report is left. */
export function isAllAnswered(view: CaseView): boolean {
  const responses = responsesBySection(view);
  return view.reports.every(report => {
    const { answered, proposals } = progressOf(report, responses);
    return answered === proposals;
  });
}

/** The next section with an unanswered proposal after the current one, round the end; null when all are answered. */
export function nextUnanswered(view: CaseView, current: AnswerTarget | null): SectionId | null {
  const responses = responsesBySection(view);
  const sections = view.reports.flatMap(report => report.sections);
  const here = current !== null && 'sectionId' in current ? current.sectionId : null;
  const index = sections.findIndex(({ id }) => id === here);
  const rotated = [...sections.slice(index + 1), ...sections.slice(0, Math.max(0, index))];
  return rotated.find(section => proposalsIn(section) > 0 && !isAnswered(responses.get(section.id)))?.id ?? null;
}
