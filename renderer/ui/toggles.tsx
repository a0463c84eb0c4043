import './toggles.css';
import { Check as CheckIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Radio as AriaRadio,
  RadioGroup as AriaRadioGroup,
  Switch as AriaSwitch,
  Checkbox,
  Label,
} from 'react-aria-components';

interface ToggleProps {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isDisabled?: boolean;
}

/** Turns something on at once. */
export function Switch({ children, ...props }: ToggleProps) {
  return (
    <AriaSwitch {...props} className="toggle">
      <span className="switch-track" aria-hidden="true" />
      {children}
    </AriaSwitch>
  );
}

/** Ticks one thing of a form. */
export function Check({ children, ...props }: ToggleProps) {
  return (
    <Checkbox {...props} className="toggle">
      <span className="check-box" aria-hidden="true">
        <CheckIcon className="check-tick" />
      </span>
      {children}
    </Checkbox>
  );
}

interface RadioGroupProps<Id extends string> {
  readonly label: string;
  readonly options: readonly { readonly id: Id; readonly text: ReactNode; readonly hint?: ReactNode }[];
  readonly value: Id;
  readonly onChange: (value: Id) => void;
}

/** One of a few, all of them in sight. */
export function RadioGroup<Id extends string>({ label, options, value, onChange }: RadioGroupProps<Id>) {
  return (
    <AriaRadioGroup className="radios" value={value} onChange={id => onChange(id as Id)}>
      <Label className="field-label">{label}</Label>
      {options.map(option => (
        <AriaRadio key={option.id} value={option.id} className="toggle">
          <span className="radio-dot" aria-hidden="true" />
          <span>
            {option.text}
            {option.hint && <span className="toggle-hint">{option.hint}</span>}
          </span>
        </AriaRadio>
      ))}
    </AriaRadioGroup>
  );
}
