import { Check, History, Scale, Tag, TriangleAlert } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import type { PositionHit } from '../../../../shared/domain/position.ts';
import type { Stance } from '../../../../shared/domain/stance.ts';
import { useQuery } from '../../../app/host.tsx';
import { useToday } from '../../../app/today.ts';
import { DocumentText } from '../../../editor/document-text.tsx';
import { textToDocument } from '../../../editor/text-to-document.ts';
import { strings } from '../../../strings.sv.ts';
import { Button } from '../../../ui/button.tsx';
import { formatDay } from '../../../ui/format.ts';
import { formatKeys } from '../../../ui/keys.ts';
import { StanceGlyph } from '../../../ui/stance.tsx';
import { useAnswering } from '../answering.ts';
import { Marked } from './marked.tsx';
import { contradicts, excerptAround, type Marks } from './suggestions.ts';

const words = strings.answer.positions;

/** A short hit shows so much of its text, in characters. */
const excerptLength = 150;

interface PositionHitProps {
  readonly hit: PositionHit;
  readonly isOpen: boolean;
  readonly marks: Marks;
  readonly stance: Stance | null;
  readonly isUsed: boolean;
  /** Null when there is no text to put it in. */
  readonly onInsert: (() => void) | null;
}

/** One position: what it says, why it fits, and what speaks against it. */
export function PositionHitCard({ hit, isOpen, marks, stance, isUsed, onInsert }: PositionHitProps) {
  const today = useToday();
  const { committee, date, paragraph } = hit.decision ?? {};
  const decided =
    committee === undefined || date === undefined
      ? words.state[hit.state]
      : words.decided(committee, formatDay(date, today), paragraph ?? '');
  return (
    <div className="hit-card" data-open={isOpen || undefined}>
      <span className="hit-glyph">{hit.stance !== null && <StanceGlyph stance={hit.stance} />}</span>
      <h3 className="hit-title">
        <Marked text={hit.title} marks={isOpen ? null : marks} />
      </h3>
      <p className="hit-facts">
        {decided}. {words.version(hit.version)}
      </p>
      {isOpen ? (
        <OpenText
          hit={hit}
          marks={marks}
          onInsert={onInsert}
          reasons={<Reasons hit={hit} stance={stance} isUsed={isUsed} />}
        />
      ) : (
        <>
          {hit.text !== '' && (
            <p className="hit-text">
              <Marked text={excerptAround(hit.text, marks, excerptLength)} marks={marks} />
            </p>
          )}
          <Reasons hit={hit} stance={stance} isUsed={isUsed} />
        </>
      )}
    </div>
  );
}

function OpenText({
  hit,
  marks,
  onInsert,
  reasons,
}: Pick<PositionHitProps, 'hit' | 'marks' | 'onInsert'> & { reasons: ReactNode }) {
  const { editor, openPosition } = useAnswering();
  const { value: position } = useQuery('position.read', { positionId: hit.id });
  const text = useRef<HTMLDivElement>(null);
  const insertSelection = () => {
    const selection = window.getSelection();
    const isHere = selection?.anchorNode && text.current?.contains(selection.anchorNode);
    const selected = isHere ? selection.toString().trim() : '';
    if (selected === '' || position === undefined) return onInsert?.();
    editor.current?.insertPosition(hit.id, position.version, textToDocument(selected));
  };
  return (
    <>
      <div className="hit-text" ref={text}>
        {position === undefined ? (
          <Marked text={hit.text} marks={marks} />
        ) : (
          <DocumentText body={position.body} drawText={part => <Marked text={part} marks={marks} />} />
        )}
      </div>
      {reasons}
      <div className="hit-actions">
        {onInsert !== null && (
          <>
            <Button variant="primary" size="small" onPress={onInsert}>
              {words.insert} <span className="hit-key">{formatKeys('Mod+Enter')}</span>
            </Button>
            <Button size="small" preventFocusOnPress onPress={insertSelection}>
              {words.insertSelection}
            </Button>
          </>
        )}
        <Button variant="quiet" size="small" onPress={() => openPosition(hit.id)}>
          {words.open}
        </Button>
      </div>
    </>
  );
}

function Reasons({ hit, stance, isUsed }: Pick<PositionHitProps, 'hit' | 'stance' | 'isUsed'>) {
  const today = useToday();
  const isOverdue = hit.reviewBy !== null && hit.reviewBy < today;
  const warnings = [
    ...(isOverdue && hit.reviewBy !== null ? [words.overdue(formatDay(hit.reviewBy, today))] : []),
    ...(hit.state === 'replaced' ? [words.replaced] : []),
    ...(hit.state === 'withdrawn' ? [words.withdrawn] : []),
    ...(contradicts(hit, stance) && hit.stance !== null && stance !== null
      ? [words.opposite(strings.stances[hit.stance].name, words.answerSays[stance])]
      : []),
  ];
  return (
    <ul className="hit-reasons">
      {isUsed && (
        <li>
          <Check className="icon" data-size="small" aria-hidden="true" />
          {words.inThisText}
        </li>
      )}
      {hit.statutes.map(statute => (
        <li key={statute}>
          <Scale className="icon" data-size="small" aria-hidden="true" />
          {words.statute(statute)}
        </li>
      ))}
      {hit.subjects.length > 0 && (
        <li>
          <Tag className="icon" data-size="small" aria-hidden="true" />
          {words.subject(hit.subjects.join(', '))}
        </li>
      )}
      {hit.useCount > 0 && (
        <li>
          <History className="icon" data-size="small" aria-hidden="true" />
          {words.used(hit.useCount)}
        </li>
      )}
      {warnings.map(warning => (
        <li key={warning} className="hit-warning">
          <TriangleAlert className="icon" data-size="small" aria-hidden="true" />
          {warning}
        </li>
      ))}
    </ul>
  );
}
