import './state-ladder.css';
import { type ResponseState, responseStates } from '../../shared/domain/stance.ts';
import { strings } from '../strings.sv.ts';

interface StateLadderProps {
  readonly state: ResponseState;
  /** Set where the word stands beside it. */
  readonly hidden?: boolean;
}

/** How far a text has come: three steps in neutral ink, never coloured, so that it is not taken for a stance. */
export function StateLadder({ state, hidden = false }: StateLadderProps) {
  const steps = responseStates.indexOf(state);
  const naming = hidden
    ? ({ 'aria-hidden': true } as const)
    : ({ role: 'img', 'aria-label': strings.states[state] } as const);
  return (
    <span className="state-ladder" {...naming}>
      {[1, 2, 3].map(step => (
        <i key={step} data-on={step <= steps} />
      ))}
    </span>
  );
}

/** The ladder and its word. */
export function StateWord({ state }: { readonly state: ResponseState }) {
  return (
    <span className="state-word">
      <StateLadder state={state} hidden />
      {strings.states[state]}
    </span>
  );
}
