import './popover.css';
import { Check, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Popover as AriaPopover,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  type PopoverProps,
  type Selection,
  Separator,
} from 'react-aria-components';
import { Kbd } from './kbd.tsx';
import type { Keys } from './keys.ts';

export interface MenuEntry {
  readonly id: string;
  readonly text: string;
  readonly icon?: LucideIcon | undefined;
  readonly keys?: Keys | undefined;
  readonly onAction?: (() => void) | undefined;
}

interface MenuButtonProps {
  readonly label: string;
  /** The button: a React Aria button or one of ours. */
  readonly trigger: ReactNode;
  /** Each group is set off by a line. */
  readonly groups: readonly (readonly MenuEntry[])[];
  readonly placement?: NonNullable<PopoverProps['placement']>;
}

/** A button that opens a menu of commands. */
export function MenuButton({ label, trigger, groups, placement = 'bottom start' }: MenuButtonProps) {
  return (
    <MenuTrigger>
      {trigger}
      <AriaPopover className="popover" placement={placement} offset={4}>
        <Menu className="menu" aria-label={label}>
          {groups.flatMap((group, index) => [
            ...(index > 0 ? [<Separator key={`line-${group[0]?.id}`} className="menu-separator" />] : []),
            ...group.map(entry => (
              <MenuItem
                key={entry.id}
                id={entry.id}
                className="menu-item"
                textValue={entry.text}
                onAction={() => entry.onAction?.()}
              >
                {entry.icon && <entry.icon className="icon" data-size="small" aria-hidden="true" />}
                <span className="menu-item-text">{entry.text}</span>
                {entry.keys !== undefined && <Kbd keys={entry.keys} />}
              </MenuItem>
            )),
          ])}
        </Menu>
      </AriaPopover>
    </MenuTrigger>
  );
}

export interface ChoiceGroup {
  readonly heading?: string | undefined;
  readonly choices: readonly { readonly id: string; readonly text: string; readonly mark?: ReactNode }[];
}

interface ChoiceMenuProps {
  readonly label: string;
  readonly trigger: ReactNode;
  readonly group: ChoiceGroup;
  readonly selected: ReadonlySet<string>;
  readonly onChange: (selected: ReadonlySet<string>) => void;
}

/** A button that opens a list where several things can be ticked, such as a filter. */
export function ChoiceMenu({ label, trigger, group, selected, onChange }: ChoiceMenuProps) {
  const everyId = group.choices.map(choice => choice.id);
  const changed = (keys: Selection) => onChange(new Set(keys === 'all' ? everyId : [...keys].map(String)));
  return (
    <MenuTrigger>
      {trigger}
      <AriaPopover className="popover" placement="bottom start" offset={4}>
        <Menu
          className="menu"
          aria-label={label}
          selectionMode="multiple"
          selectedKeys={selected}
          onSelectionChange={changed}
        >
          <MenuSection aria-label={label}>
            {group.heading !== undefined && <Header className="label menu-heading">{group.heading}</Header>}
            {group.choices.map(choice => (
              <MenuItem key={choice.id} id={choice.id} className="menu-item" textValue={choice.text}>
                {({ isSelected }) => (
                  <>
                    <span className="menu-item-tick">
                      {isSelected && <Check className="icon" data-size="small" aria-hidden="true" />}
                    </span>
                    {choice.mark}
                    <span className="menu-item-text">{choice.text}</span>
                  </>
                )}
              </MenuItem>
            ))}
          </MenuSection>
        </Menu>
      </AriaPopover>
    </MenuTrigger>
  );
}
