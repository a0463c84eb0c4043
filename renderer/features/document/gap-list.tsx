import { Check, OctagonX, TriangleAlert } from 'lucide-react';
import { useMemo, useRef } from 'react';
import type { DocumentGap } from '../../../shared/contract.ts';
import { useCommands } from '../../app/commands.tsx';
import type { AnswerTarget } from '../../app/navigation.ts';
import { strings } from '../../strings.sv.ts';
import { Button } from '../../ui/button.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';

const words = strings.document;

interface GapListProps {
  readonly gaps: readonly DocumentGap[];
  readonly onAnswer: (target: AnswerTarget) => void;
  readonly onField: (field: string) => void;
}

/** The gate, read like a list of errands: what stops the export, then what deserves a look; each goes to its place. */
export function GapList({ gaps, onAnswer, onField }: GapListProps) {
  const list = useRef<HTMLElement>(null);
  const hindrances = gaps.filter(gap => gap.level === 'hindrance');
  const looks = gaps.filter(gap => gap.level === 'look');
  useCommands(
    useMemo(
      () => [
        {
          id: 'next-gap',
          text: words.nextGap,
          group: strings.commands.inCase,
          keys: 'F8',
          run: () => focusNext(list.current),
        },
      ],
      [],
    ),
  );
  const rows = (shown: readonly DocumentGap[]) =>
    shown.map(gap => <GapRow key={`${gap.text} ${gap.field}`} gap={gap} onAnswer={onAnswer} onField={onField} />);
  return (
    <>
      <header className="gap-head">
        <h2>{gaps.length === 0 ? words.nothingMissing : words.gapCounts(hindrances.length, looks.length)}</h2>
        <p>{gaps.length === 0 ? words.nothingMissingText : words.gapText}</p>
      </header>
      <ScrollRegion className="gap-list" ref={list} label={words.gapList}>
        {hindrances.length > 0 && (
          <>
            <h3 className="label">{words.hindrances}</h3>
            <ul>{rows(hindrances)}</ul>
          </>
        )}
        {looks.length > 0 && (
          <>
            <h3 className="label">{words.looks}</h3>
            <ul>{rows(looks)}</ul>
          </>
        )}
        {gaps.length === 0 && (
          <p className="gap" data-level="done">
            <Check className="icon" aria-hidden="true" />
            {words.readyToExport}
          </p>
        )}
      </ScrollRegion>
    </>
  );
}

/** Puts the cursor on the errand after the one it is on, round the end. */
function focusNext(list: HTMLElement | null): void {
  const buttons = [...(list?.querySelectorAll<HTMLElement>('button') ?? [])];
  const here = buttons.indexOf(document.activeElement as HTMLElement);
  buttons[(here + 1) % buttons.length]?.focus();
}

interface GapRowProps {
  readonly gap: DocumentGap;
  readonly onAnswer: (target: AnswerTarget) => void;
  readonly onField: (field: string) => void;
}

function GapRow({ gap, onAnswer, onField }: GapRowProps) {
  const { level, sectionId, freeSectionId, field } = gap;
  const Icon = level === 'hindrance' ? OctagonX : TriangleAlert;
  const [number, text] = splitNumber(gap.text);
  const open =
    field !== null
      ? () => onField(field)
      : sectionId !== null
        ? () => onAnswer({ sectionId })
        : freeSectionId !== null
          ? () => onAnswer({ freeSectionId })
          : null;
  return (
    <li className="gap" data-level={level}>
      <Icon className="icon" aria-hidden="true" />
      <span className="gap-text">
        {number !== '' && <b>{number} </b>}
        {text}
      </span>
      {open && (
        <Button
          variant="link"
          onPress={open}
          aria-label={`${field === null ? strings.common.show : words.fillIn}: ${gap.text}`}
        >
          {field === null ? strings.common.show : words.fillIn}
        </Button>
      )}
    </li>
  );
}

/** A section's number at the start of a gap's text, to be set in bold, and the rest. */
function splitNumber(text: string): readonly [string, string] {
  const found = /^(\d+(?:\.\d+)*) (.*)$/su.exec(text);
  return found ? [found[1] ?? '', found[2] ?? ''] : ['', text];
}
