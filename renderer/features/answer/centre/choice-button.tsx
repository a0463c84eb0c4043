import type { ReactNode } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Button } from '../../../ui/button.tsx';

interface ChoiceButtonProps<Id extends string> {
  /** What is chosen with it. */
  readonly label: string;
  /** The present choice as it stands in the head. */
  readonly children: ReactNode;
  readonly choices: readonly { readonly id: Id; readonly text: string; readonly mark?: ReactNode }[];
  readonly selected: Id;
  readonly onChange: (id: Id) => void;
}

/** The present choice as quiet text that opens the list of the others. */
export function ChoiceButton<Id extends string>({
  label,
  children,
  choices,
  selected,
  onChange,
}: ChoiceButtonProps<Id>) {
  return (
    <MenuTrigger>
      <Button variant="quiet" size="small">
        <span className="visually-hidden">{label}: </span>
        {children}
      </Button>
      <Popover className="popover" placement="bottom start" offset={4}>
        <Menu
          className="menu"
          aria-label={label}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[selected]}
          onSelectionChange={keys => {
            const [key] = keys;
            if (key !== undefined) onChange(key as Id);
          }}
        >
          {choices.map(choice => (
            <MenuItem key={choice.id} id={choice.id} className="menu-item choice-item" textValue={choice.text}>
              {choice.mark}
              <span className="menu-item-text">{choice.text}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
