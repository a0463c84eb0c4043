import './position-pane.css';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { Position, PositionFields, PositionUse } from '../../../shared/domain/position.ts';
import type { Failure } from '../../../shared/errors.ts';
import type { PositionId } from '../../../shared/ids.ts';
import { useHost, useQuery } from '../../app/host.tsx';
import { failureOf } from '../../app/host-store.ts';
import type { AnswerTarget } from '../../app/navigation.ts';
import { useNavigator } from '../../app/navigation-context.tsx';
import { useToday } from '../../app/today.ts';
import { DocumentText } from '../../editor/document-text.tsx';
import { strings } from '../../strings.sv.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { addDays, formatDay } from '../../ui/format.ts';
import { MenuButton } from '../../ui/menu.tsx';
import { DoneLine, MessageLine } from '../../ui/message-line.tsx';
import { StanceWord } from '../../ui/stance.tsx';
import { isDue } from './library.ts';
import { fieldsOf } from './position-draft.ts';

const words = strings.positions;

/** How far ahead a position that still holds is looked at again, in days. */
const renewedFor = 730;

interface PositionPaneProps {
  readonly positionId: PositionId;
  readonly onEdit: () => void;
  readonly isEditing: boolean;
}

/** One position for reading: its text, where it is used, when it has to be looked at again. */
export function PositionPane({ positionId, onEdit, isEditing }: PositionPaneProps) {
  const { value: position, failure } = useQuery('position.read', { positionId });
  const changes = useFieldChanges(position);
  if (failure && !position)
    return (
      <MessageLine kind="error" title={strings.shell.notRead}>
        {failure.message}
      </MessageLine>
    );
  if (!position) return null;
  return (
    <div className="position-pane">
      <PositionHead
        position={position}
        onEdit={onEdit}
        onState={state => void changes.change({ state }, words.stateSaid[state])}
        isEditing={isEditing}
      />
      {changes.failure && (
        <MessageLine kind="error" title={words.notSaved}>
          {changes.failure.message}
        </MessageLine>
      )}
      {changes.done && <DoneLine onUndo={changes.undo}>{changes.done}</DoneLine>}
      <ReviewWarning
        position={position}
        onKeep={reviewBy => void changes.change({ reviewBy }, words.stillHolds)}
        onEdit={onEdit}
      />
      <div className="position-text">
        <DocumentText body={position.body} />
      </div>
      <PositionUses position={position} />
      <PositionFacts position={position} />
    </div>
  );
}

/** Small changes from the pane, each of which can be taken back at once. */
function useFieldChanges(position: Position | undefined) {
  const host = useHost();
  const [before, setBefore] = useState<PositionFields | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const save = async (fields: PositionFields) => {
    if (position === undefined) return;
    const { id, version, body } = position;
    await host.call('position.save', { positionId: id, baseVersion: version, fields, body });
  };
  const attempt = async (fields: PositionFields, said: string | null) => {
    try {
      await save(fields);
      setFailure(null);
      setDone(said);
    } catch (error) {
      setFailure(failureOf(error));
    }
  };
  return {
    done,
    failure,
    change: async (change: Partial<PositionFields>, said: string) => {
      if (position === undefined) return;
      setBefore(fieldsOf(position));
      await attempt({ ...fieldsOf(position), ...change }, said);
    },
    undo: () => {
      if (before !== null) void attempt(before, null);
    },
  };
}

interface PositionHeadProps {
  readonly position: Position;
  readonly onEdit: () => void;
  readonly onState: (state: PositionFields['state']) => void;
  readonly isEditing: boolean;
}

function PositionHead({ position, onEdit, onState, isEditing }: PositionHeadProps) {
  const today = useToday();
  const { decision, version, owner, state } = position;
  const facts = [
    decision
      ? words.decidedBy(decision.committee, formatDay(decision.date, today), decision.paragraph)
      : `${words.states[state]}.`,
    words.version(version),
    owner === '' ? '' : words.owner(owner),
  ];
  const turns = (['decided', 'draft', 'withdrawn'] as const).filter(other => other !== state);
  return (
    <header className="position-head">
      <div className="position-head-line">
        {position.stance ? <StanceWord stance={position.stance} size={16} /> : <span>{strings.stances.none}</span>}
        <span className="position-head-actions">
          {!isEditing && (
            <Button size="small" onPress={onEdit}>
              {strings.common.edit}
            </Button>
          )}
          <MenuButton
            label={words.more}
            placement="bottom end"
            trigger={<IconButton icon={Ellipsis} label={words.more} size="small" />}
            groups={[turns.map(other => ({ id: other, text: words.turnTo[other], onAction: () => onState(other) }))]}
          />
        </span>
      </div>
      <h2 className="position-title">{position.title}</h2>
      <p className="position-facts">{facts.filter(fact => fact !== '').join(' ')}</p>
    </header>
  );
}

interface ReviewWarningProps {
  readonly position: Position;
  readonly onKeep: (reviewBy: string) => void;
  readonly onEdit: () => void;
}

function ReviewWarning({ position, onKeep, onEdit }: ReviewWarningProps) {
  const today = useToday();
  if (!isDue(position, today) || position.reviewBy === null) return null;
  const next = addDays(today, renewedFor);
  return (
    <div className="position-warning">
      <MessageLine kind="warning" title={words.shouldBeReviewed(formatDay(position.reviewBy, today))}>
        {words.shouldBeReviewedText}
        <div className="position-warning-actions">
          <Button size="small" onPress={() => onKeep(next)}>
            {words.keep(formatDay(next, today))}
          </Button>
          <Button size="small" onPress={onEdit}>
            {words.newVersion}
          </Button>
        </div>
      </MessageLine>
    </div>
  );
}

function PositionUses({ position }: { readonly position: Position }) {
  const { go } = useNavigator();
  const uses = useQuery('position.uses', { positionId: position.id }).value ?? [];
  return (
    <section className="position-section" aria-labelledby="position-uses">
      <h3 id="position-uses" className="label">
        {words.usedIn}
      </h3>
      {uses.length === 0 && <p className="position-none">{words.usedNowhere}</p>}
      <ul>
        {uses.map(use => (
          <li key={`${use.caseId} ${use.sectionId ?? use.freeSectionId}`}>
            <AriaButton
              className="position-use"
              onPress={() => go({ kind: 'case', caseId: use.caseId, view: 'answers', target: targetOf(use) })}
            >
              <span className="position-use-place">{use.designation || use.caseTitle}</span>
              <span className="ellipsis position-use-title" title={`${use.number} ${use.title}`}>
                {use.number} {use.title}
              </span>
              <span className="position-use-version" data-late={use.version < position.version}>
                {words.shortVersion(use.version)}
              </span>
            </AriaButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

function targetOf({ sectionId, freeSectionId }: PositionUse): AnswerTarget | null {
  if (sectionId !== null) return { sectionId };
  return freeSectionId === null ? null : { freeSectionId };
}

function PositionFacts({ position }: { readonly position: Position }) {
  const { subjects, statutes, source } = position;
  return (
    <>
      {source && (
        <section className="position-section">
          <h3 className="label">{words.source}</h3>
          <p>{source}</p>
        </section>
      )}
      {subjects.length + statutes.length > 0 && (
        <section className="position-section">
          <h3 className="label">{words.subjectsAndStatutes}</h3>
          <p>{subjects.join('; ')}</p>
          <p>{statutes.join('; ')}</p>
        </section>
      )}
    </>
  );
}
