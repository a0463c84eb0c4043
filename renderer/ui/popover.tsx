import './popover.css';
import type { ReactNode } from 'react';
import { Popover as AriaPopover, Dialog, DialogTrigger, type PopoverProps } from 'react-aria-components';

interface PopoverPanelProps {
  readonly label: string;
  /** The button that opens it. */
  readonly trigger: ReactNode;
  readonly placement?: NonNullable<PopoverProps['placement']>;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
}

/** A small panel that floats beside the button that opens it; Esc and a press outside close it. */
export function PopoverPanel({ label, trigger, placement = 'bottom start', children }: PopoverPanelProps) {
  return (
    <DialogTrigger>
      {trigger}
      <AriaPopover className="popover" placement={placement} offset={4}>
        <Dialog className="popover-dialog" aria-label={label}>
          {({ close }) => (typeof children === 'function' ? children(close) : children)}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
