import './stance-selector.css';
import { useRef } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { type Stance, stances } from '../../../../shared/domain/stance.ts';
import { strings } from '../../../strings.sv.ts';
import { useElementWidth } from '../../../ui/element-size.ts';
import { StanceGlyph, StanceWord } from '../../../ui/stance.tsx';
import { ChoiceButton } from './choice-button.tsx';

const words = strings.answer.head;

/** Under this width, in CSS pixels, the six words do not fit and a menu takes their place. */
const roomForAll = 560;

interface StanceSelectorProps {
  readonly stance: Stance | null;
  /** Null when the chosen one is pressed once more. */
  readonly onChange: (stance: Stance | null) => void;
}

/** The six stands in a row, the chosen one framed in its colour; keys Alt 1 to Alt 6. */
export function StanceSelector({ stance, onChange }: StanceSelectorProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useElementWidth(box);
  return (
    <div className="stance-selector" ref={box}>
      {width > 0 && width < roomForAll ? (
        <StanceMenu stance={stance} onChange={onChange} />
      ) : (
        <ToggleButtonGroup
          className="stance-row"
          aria-label={words.stance}
          selectionMode="single"
          selectedKeys={stance === null ? [] : [stance]}
          onSelectionChange={keys => onChange(([...keys][0] as Stance | undefined) ?? null)}
        >
          {stances.map((candidate, index) => (
            <ToggleButton
              key={candidate}
              id={candidate}
              className="stance-choice"
              data-stance={candidate}
              aria-label={strings.stances[candidate].name}
              aria-keyshortcuts={`Alt+${index + 1}`}
            >
              <StanceWord stance={candidate} short size={16} />
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      )}
    </div>
  );
}

function StanceMenu({ stance, onChange }: StanceSelectorProps) {
  const none = { id: 'unanswered' as const, text: words.clearStance };
  const choices = [
    ...stances.map(id => ({ id, text: strings.stances[id].name, mark: <StanceGlyph stance={id} size={14} hidden /> })),
    none,
  ];
  return (
    <div className="stance-menu" data-stance={stance ?? 'unanswered'}>
      <ChoiceButton
        label={words.stance}
        choices={choices}
        selected={stance ?? 'unanswered'}
        onChange={id => onChange(id === 'unanswered' ? null : id)}
      >
        {stance === null ? words.noStance : <StanceWord stance={stance} size={16} />}
      </ChoiceButton>
    </div>
  );
}
