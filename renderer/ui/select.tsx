import './popover.css';
import './select.css';
import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  Popover as AriaPopover,
  Select as AriaSelect,
  ListBox,
  ListBoxItem,
  SelectValue,
} from 'react-aria-components';
import { FieldFoot, FieldLabel } from './field.tsx';

export interface Option<Id extends string = string> {
  readonly id: Id;
  readonly text: string;
  readonly mark?: ReactNode;
}

interface SelectProps<Id extends string> {
  readonly label: string;
  readonly options: readonly Option<Id>[];
  readonly value: Id | null;
  readonly onChange: (value: Id) => void;
  readonly placeholder?: string | undefined;
  readonly hint?: ReactNode;
  readonly error?: string | null | undefined;
  readonly hideLabel?: boolean | undefined;
  readonly isRequired?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
}

/** One of several, where the list is too long to lie open. */
export function Select<Id extends string>({
  label,
  options,
  value,
  onChange,
  placeholder = '',
  hint,
  error,
  hideLabel,
  isRequired,
  isDisabled,
}: SelectProps<Id>) {
  return (
    <AriaSelect
      className="field"
      value={value}
      onChange={key => key !== null && onChange(key as Id)}
      placeholder={placeholder}
      isInvalid={Boolean(error)}
      isDisabled={isDisabled ?? false}
      validationBehavior="aria"
    >
      <FieldLabel isRequired={isRequired} hidden={hideLabel}>
        {label}
      </FieldLabel>
      <AriaButton className="field-input select-button">
        <SelectValue className="select-value ellipsis" />
        <ChevronDown className="icon" data-size="small" aria-hidden="true" />
      </AriaButton>
      <FieldFoot hint={hint} error={error} />
      <AriaPopover className="popover" offset={4}>
        <ListBox className="menu">
          {options.map(option => (
            <ListBoxItem key={option.id} id={option.id} className="menu-item" textValue={option.text}>
              {({ isSelected }) => (
                <>
                  {option.mark}
                  <span className="menu-item-text">{option.text}</span>
                  {isSelected && <Check className="icon select-tick" data-size="small" aria-hidden="true" />}
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </AriaPopover>
    </AriaSelect>
  );
}
