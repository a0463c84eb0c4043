import type { ReactNode, Ref } from 'react';

interface ScrollRegionProps {
  readonly label: string;
  readonly className: string;
  readonly children: ReactNode;
  readonly onScroll?: () => void;
  readonly ref?: Ref<HTMLElement>;
}

/** A named part that scrolls by itself and can be scrolled with the keyboard. */
export function ScrollRegion({ label, ...props }: ScrollRegionProps) {
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard.
  return <section {...props} aria-label={label} tabIndex={0} />;
}
