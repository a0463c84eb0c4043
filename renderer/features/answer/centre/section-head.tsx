import './section-head.css';
import { ChevronDown, ChevronRight, ChevronUp, LibraryBig } from 'lucide-react';
import type { ReactNode } from 'react';
import { type ResponseState, responseStates } from '../../../../shared/domain/stance.ts';
import type { PersonId } from '../../../../shared/ids.ts';
import { strings } from '../../../strings.sv.ts';
import { IconButton } from '../../../ui/button.tsx';
import { StateLadder, StateWord } from '../../../ui/state-ladder.tsx';
import { useAnswering } from '../answering.ts';
import { ChoiceButton } from './choice-button.tsx';
import { OfficerWord } from './officer-word.tsx';

const words = strings.answer.head;

/** Where the text stands, from the report inwards, and the way to its neighbours. */
export function Crumbs({
  parts,
  onStep,
}: {
  readonly parts: readonly string[];
  readonly onStep: (step: 1 | -1) => void;
}) {
  return (
    <nav className="crumbs" aria-label={words.place}>
      {parts.map((part, index) => (
        <span key={part} className={index === 0 ? 'crumb crumb-first' : 'crumb ellipsis'}>
          {index > 0 && <ChevronRight className="icon" data-size="tiny" aria-hidden="true" />}
          <span className="ellipsis" title={part}>
            {part}
          </span>
        </span>
      ))}
      <span className="crumb-steps">
        <IconButton
          icon={ChevronUp}
          size="small"
          label={words.previous}
          keys="Alt+ArrowUp"
          onPress={() => onStep(-1)}
        />
        <IconButton icon={ChevronDown} size="small" label={words.next} keys="Alt+ArrowDown" onPress={() => onStep(1)} />
      </span>
    </nav>
  );
}

interface WhoLineProps {
  readonly state: ResponseState;
  readonly officerId: PersonId | null;
  /** How many positions the text rests on. */
  readonly positionCount?: number;
  readonly onState: (state: ResponseState) => void;
  readonly onOfficer: (officerId: PersonId | null) => void;
  /** What stands at the right end. */
  readonly children?: ReactNode;
}

/** How far the text has come, who answers for it, and what it rests on. */
export function WhoLine({ state, officerId, positionCount = 0, onState, onOfficer, children }: WhoLineProps) {
  const { people } = useAnswering();
  const officers = [
    ...people.map(({ id, initials, name }) => ({ id: id as string, text: `${initials}, ${name}` })),
    { id: 'none', text: words.noOfficer },
  ];
  return (
    <div className="who-line">
      <ChoiceButton
        label={words.state}
        selected={state}
        onChange={onState}
        choices={responseStates.map(id => ({ id, text: strings.states[id], mark: <StateLadder state={id} hidden /> }))}
      >
        <StateWord state={state} />
      </ChoiceButton>
      <ChoiceButton
        label={words.officer}
        selected={officerId ?? 'none'}
        onChange={id => onOfficer(id === 'none' ? null : (id as PersonId))}
        choices={officers}
      >
        <OfficerWord officerId={officerId} />
      </ChoiceButton>
      {positionCount > 0 && (
        <span className="who-fact">
          <LibraryBig className="icon" data-size="small" aria-hidden="true" />
          {words.restsOn(positionCount)}
        </span>
      )}
      {children !== undefined && <span className="who-end">{children}</span>}
    </div>
  );
}
