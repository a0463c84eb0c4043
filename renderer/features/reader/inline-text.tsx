import { useMemo } from 'react';
import type { PlacedBlock, TextRange } from '../../../shared/domain/reading.ts';
import type { Section } from '../../../shared/domain/report.ts';
import { findReferences, type Reference } from '../../../shared/outline/references.ts';
import { strings } from '../../strings.sv.ts';
import { StanceGlyph } from '../../ui/stance.tsx';
import { type InlineRun, inlineRuns, markRange, matchRanges } from './inline-runs.ts';
import { type BesideCase, useReading } from './reading-context.ts';
import type { Holder } from './reading-rows.ts';
import { samePlace } from './spots.ts';

const words = strings.reader;

interface InlineTextProps {
  readonly holder: Holder;
  readonly block: PlacedBlock;
  /** The part of the block's text to show; all of it unless said. */
  readonly range?: TextRange;
}

/** A block's words with its links, marks and search matches. Its text content is the block's, letter for letter: selections count on it. */
export function InlineText({ holder, block, range }: InlineTextProps) {
  const { index, marks, sought, follow, editMark } = useReading();
  const { text, ordinal } = block;
  const references = useMemo(() => findReferences(text, index, holder.footnotes), [text, index, holder]);
  const matches = useMemo(() => matchRanges(text, sought), [text, sought]);
  const own = useMemo(
    () =>
      marks.flatMap(mark => {
        const place = mark.sectionId !== null ? { sectionId: mark.sectionId } : { partId: mark.partId };
        if (!samePlace(place as Holder['place'], holder.place)) return [];
        const stretch = markRange(mark, ordinal, text.length);
        return stretch === null ? [] : [{ ...stretch, id: mark.id }];
      }),
    [marks, holder, ordinal, text],
  );
  const part = range ?? { start: 0, end: text.length };
  const isOwnMark = (reference: Reference) =>
    reference.target.kind === 'footnote' && reference.target.ordinal === ordinal && reference.start === 0;
  return (
    <span data-from={part.start}>
      {inlineRuns(text, part, { references, marks: own, matches }).map(run => (
        <Run
          key={run.start}
          run={run}
          isNote={run.reference !== null && isOwnMark(run.reference)}
          onFollow={reference => follow(reference, holder, ordinal)}
          onMark={editMark}
        />
      ))}
    </span>
  );
}

interface RunProps {
  readonly run: InlineRun;
  /** The number at the head of the footnote itself, which leads back to the text. */
  readonly isNote: boolean;
  readonly onFollow: (reference: Reference) => void;
  readonly onMark: (id: NonNullable<InlineRun['markId']>) => void;
}

function Run({ run, isNote, onFollow, onMark }: RunProps) {
  const { reference, markId, isMatch } = run;
  const marked = isMatch ? <mark>{run.text}</mark> : run.text;
  const inner =
    reference === null ? marked : <ReferenceLink {...{ reference, isNote, onFollow }}>{marked}</ReferenceLink>;
  if (markId === null) return inner;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the button in the margin does the same by key.
    <span className="reader-mark" onClick={() => onMark(markId)}>
      {inner}
    </span>
  );
}

interface ReferenceLinkProps extends Pick<RunProps, 'isNote' | 'onFollow'> {
  readonly reference: Reference;
  readonly children: React.ReactNode;
}

function ReferenceLink({ reference, isNote, onFollow, children }: ReferenceLinkProps) {
  const { report, beside } = useReading();
  const { target } = reference;
  const section = target.kind === 'footnote' ? undefined : report.sections.find(({ id }) => id === target.sectionId);
  const label =
    target.kind === 'footnote' ? (isNote ? words.noteBack(target.mark) : words.note(target.mark)) : undefined;
  return (
    <>
      <button
        type="button"
        className="report-reference"
        data-kind={target.kind}
        title={section === undefined ? undefined : `${section.number} ${section.title}`.trim()}
        aria-label={label}
        onClick={() => onFollow(reference)}
      >
        {children}
      </button>
      {target.kind === 'section' && section !== undefined && <LinkedStance section={section} beside={beside} />}
    </>
  );
}

/** The stance on another section; an open ring only where a proposal waits for one. */
export function LinkedStance({ section, beside }: { readonly section: Section; readonly beside: BesideCase | null }) {
  const stance = beside?.responses.get(section.id)?.stance;
  const waits = beside !== null && section.findings.some(({ kind }) => kind === 'proposal');
  if (!stance && !waits) return null;
  return <StanceGlyph stance={stance ?? 'unanswered'} size={14} />;
}
