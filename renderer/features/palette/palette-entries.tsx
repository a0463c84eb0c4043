import { ArrowRight, Dot, FileText, Library, type LucideIcon, TextQuote } from 'lucide-react';
import type { ReactNode } from 'react';
import type { SearchResults } from '../../../shared/contract.ts';
import type { PositionSummary } from '../../../shared/domain/position.ts';
import type { CaseId, ReportId } from '../../../shared/ids.ts';
import type { Command } from '../../app/commands.tsx';
import type { Route } from '../../app/navigation.ts';
import { strings } from '../../strings.sv.ts';
import type { Keys } from '../../ui/keys.ts';
import { StanceGlyph } from '../../ui/stance.tsx';

const words = strings.palette;

/** A row of the palette. */
export interface PaletteEntry {
  readonly id: string;
  readonly mark: ReactNode;
  /** Section number, or empty. */
  readonly number: string;
  readonly text: string;
  /** At the right: stance, state, record number. */
  readonly note: string;
  readonly keys?: Keys | undefined;
  readonly run: () => void;
}

export interface PaletteGroup {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly PaletteEntry[];
}

interface Context {
  go(route: Route): void;
  /** A case that answers the report, for sections found outside of any case. */
  caseFor(reportId: ReportId): CaseId | null;
}

const icon = (Icon: LucideIcon) => <Icon className="icon" aria-hidden="true" />;

/** How many rows each kind of hit gets. */
const most = { sections: 8, responses: 6, positions: 5, cases: 5, commands: 8 } as const;

/** What a search of everything found, as groups of rows; empty groups are left out. */
export function groupsOf(results: SearchResults, context: Context): readonly PaletteGroup[] {
  return [
    {
      id: 'sections',
      title: words.sections,
      entries: results.sections.slice(0, most.sections).map(sectionEntry(context)),
    },
    {
      id: 'responses',
      title: words.responses,
      entries: results.responses.slice(0, most.responses).map(responseEntry(context)),
    },
    positionGroup(results.positions, context),
    { id: 'cases', title: words.cases, entries: results.cases.slice(0, most.cases).map(caseEntry(context)) },
  ];
}

function sectionEntry({ go, caseFor }: Context) {
  return (section: SearchResults['sections'][number]): PaletteEntry => {
    const { sectionId, designation, number, title, findings, stance, reportId } = section;
    const caseId = section.caseId ?? caseFor(reportId);
    const note = stance ? strings.stances[stance].short : findings > 0 ? words.unanswered : words.noFindings;
    return {
      id: `section ${sectionId}`,
      mark: stance ? <StanceGlyph stance={stance} hidden /> : icon(Dot),
      number,
      text: title,
      note: section.caseId === null ? designation : note,
      run: () =>
        caseId === null
          ? go({ kind: 'start', screen: 'reports' })
          : go({ kind: 'case', caseId, view: 'answers', target: { sectionId } }),
    };
  };
}

/** The section's number in "SOU 2023:97, 10.2.1 Title"; a free section has none. */
const sectionNumber = /, (\d+(?:\.\d+)*) /;

function responseEntry({ go }: Context) {
  return ({
    caseId,
    sectionId,
    freeSectionId,
    label,
    excerpt,
    state,
  }: SearchResults['responses'][number]): PaletteEntry => {
    const target = sectionId !== null ? { sectionId } : freeSectionId !== null ? { freeSectionId } : null;
    return {
      id: `response ${caseId} ${sectionId ?? freeSectionId}`,
      mark: icon(TextQuote),
      number: sectionNumber.exec(label)?.[1] ?? label,
      text: excerpt,
      note: strings.states[state],
      run: () => go({ kind: 'case', caseId, view: 'answers', target }),
    };
  };
}

/** Positions as a group of their own: also what `§` alone shows. */
export function positionGroup(positions: readonly PositionSummary[], { go }: Pick<Context, 'go'>): PaletteGroup {
  const entries = positions.slice(0, most.positions).map(
    (position): PaletteEntry => ({
      id: `position ${position.id}`,
      mark: icon(Library),
      number: '',
      text: position.title,
      note: [position.statutes.join('; '), strings.positions.states[position.state]]
        .filter(part => part !== '')
        .join(' · '),
      run: () => go({ kind: 'positions', positionId: position.id }),
    }),
  );
  return { id: 'positions', title: words.positions, entries };
}

export function caseEntry({ go }: Pick<Context, 'go'>) {
  return ({ id, title, recordNumber }: SearchResults['cases'][number]): PaletteEntry => ({
    id: `case ${id}`,
    mark: icon(FileText),
    number: '',
    text: title,
    note: recordNumber,
    run: () => go({ kind: 'case', caseId: id, view: 'answers', target: null }),
  });
}

/** The commands whose words hold every word of the query. */
export function commandGroup(commands: readonly Command[], query: string, limit: number = most.commands): PaletteGroup {
  const sought = query
    .toLocaleLowerCase('sv')
    .split(/\s+/u)
    .filter(word => word !== '');
  const entries = commands.flatMap((command): PaletteEntry[] => {
    const { run, hidden = false, text, group, id, keys } = command;
    const lower = text.toLocaleLowerCase('sv');
    if (hidden || run === undefined || !sought.every(word => lower.includes(word))) return [];
    return [
      {
        id: `command ${id}`,
        mark: icon(ArrowRight),
        number: '',
        text,
        note: keys === undefined ? group : '',
        keys,
        run,
      },
    ];
  });
  return { id: 'commands', title: words.commands, entries: entries.slice(0, limit) };
}
