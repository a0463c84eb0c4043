import './chip.css';
import { ChevronDown } from 'lucide-react';
import { Button as AriaButton, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { formatCount } from './format.ts';

export interface Chip<Id extends string = string> {
  readonly id: Id;
  readonly text: string;
  readonly count?: number | undefined;
}

interface ChipFilterProps<Id extends string> {
  readonly label: string;
  readonly chips: readonly Chip<Id>[];
  readonly selected: Id | null;
  /** Null only where `canBeNone` lets the chosen chip be pressed off. */
  readonly onChange: (id: Id | null) => void;
  readonly canBeNone?: boolean;
}

/** Ways to narrow a list, one at a time, each with how many it leaves. */
export function ChipFilter<Id extends string>({
  label,
  chips,
  selected,
  onChange,
  canBeNone = false,
}: ChipFilterProps<Id>) {
  return (
    <ToggleButtonGroup
      className="chips"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection={!canBeNone}
      selectedKeys={selected === null ? [] : [selected]}
      onSelectionChange={keys => onChange(([...keys][0] as Id | undefined) ?? null)}
    >
      {chips.map(chip => (
        <ToggleButton key={chip.id} id={chip.id} className="chip">
          {chip.text}
          {chip.count !== undefined && <span className="chip-count">{formatCount(chip.count)}</span>}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

interface ChipButtonProps {
  readonly text: string;
  /** How many of the menu's choices are ticked; 0 shows the chip at rest. */
  readonly count: number;
}

/** A chip that opens a menu of choices: the trigger of a `ChoiceMenu`. */
export function ChipButton({ text, count }: ChipButtonProps) {
  return (
    <AriaButton className="chip" data-selected={count > 0 ? true : undefined}>
      {text}
      {count > 0 && <span className="chip-count">{count}</span>}
      <ChevronDown className="icon" data-size="tiny" aria-hidden="true" />
    </AriaButton>
  );
}
