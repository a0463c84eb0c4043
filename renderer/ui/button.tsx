import './button.css';
import type { LucideIcon } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { ariaKeys, type Keys } from './keys.ts';
import { Tooltip } from './tooltip.tsx';

type Plain = Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'isDisabled'>;

export interface ButtonProps extends Plain {
  readonly children: ReactNode;
  /** `primary` once a view; `link` for an action inside a row or message. */
  readonly variant?: 'primary' | 'plain' | 'quiet' | 'link';
  readonly size?: 'normal' | 'small';
  readonly icon?: LucideIcon;
  /** Disables the button and stands beside it: nothing is disabled without saying why. */
  readonly disabledReason?: string | null | undefined;
}

/** A button with words. */
export function Button({
  variant = 'plain',
  size = 'normal',
  icon: Icon,
  disabledReason,
  children,
  ...props
}: ButtonProps) {
  const reasonId = useId();
  const disabled = disabledReason !== null && disabledReason !== undefined;
  const button = (
    <AriaButton
      {...props}
      className="button"
      data-variant={variant}
      data-size={size}
      isDisabled={disabled}
      {...(disabled ? { 'aria-describedby': reasonId } : {})}
    >
      {Icon && <Icon className="icon" data-size="small" aria-hidden="true" />}
      {children}
    </AriaButton>
  );
  if (!disabled) return button;
  return (
    <span className="button-with-reason">
      {button}
      <span id={reasonId} className="button-reason">
        {disabledReason}
      </span>
    </span>
  );
}

export interface IconButtonProps extends Plain {
  readonly icon: LucideIcon;
  /** Its accessible name and its tooltip. */
  readonly label: string;
  readonly keys?: Keys | undefined;
  readonly size?: 'normal' | 'small';
  /** Shown as switched on; also told to assistive technology. */
  readonly isPressed?: boolean | undefined;
  /** For a toolbar, where a command that has nothing to do here is greyed. */
  readonly isDisabled?: boolean | undefined;
}

/** A button with a glyph alone: only in toolbars, always with a tooltip that gives its name and key. */
export function IconButton({
  icon: Icon,
  label,
  keys,
  size = 'normal',
  isPressed,
  isDisabled,
  ...props
}: IconButtonProps) {
  return (
    <Tooltip text={label} keys={keys}>
      <AriaButton
        {...props}
        className="icon-button"
        data-size={size}
        aria-label={label}
        isDisabled={isDisabled ?? false}
        {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
        {...(keys === undefined ? {} : { 'aria-keyshortcuts': ariaKeys(keys) })}
      >
        <Icon className="icon" aria-hidden="true" />
      </AriaButton>
    </Tooltip>
  );
}
