import './tooltip.css';
import type { ReactNode } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';
import { Kbd } from './kbd.tsx';
import type { Keys } from './keys.ts';

interface TooltipProps {
  readonly text: ReactNode;
  readonly keys?: Keys | undefined;
  /** One focusable React Aria element. */
  readonly children: ReactNode;
}

/** The name and key of what the pointer rests on; never the only place where something is said. */
export function Tooltip({ text, keys, children }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {children}
      <AriaTooltip className="tooltip" offset={6}>
        {text}
        {keys !== undefined && <Kbd keys={keys} />}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
