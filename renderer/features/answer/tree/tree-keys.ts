import type { TreeRow } from '../outline/tree-rows.ts';

/** What a key means in the tree. */
export type TreeMove =
  | { readonly kind: 'focus'; readonly index: number }
  | { readonly kind: 'choose'; readonly row: TreeRow }
  | { readonly kind: 'toggle'; readonly row: TreeRow; readonly isExpanded: boolean };

interface Pressed {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** The keys of the tree pattern (ARIA Authoring Practices): null for a key that means nothing here. */
export function moveInTree(
  rows: readonly TreeRow[],
  index: number,
  pressed: Pressed,
  pageRows: number,
): TreeMove | null {
  const row = rows[index];
  if (row === undefined || pressed.altKey || pressed.ctrlKey || pressed.metaKey) return null;
  const focus = (wanted: number): TreeMove => ({
    kind: 'focus',
    index: Math.min(Math.max(wanted, 0), rows.length - 1),
  });
  switch (pressed.key) {
    case 'ArrowDown':
      return focus(index + 1);
    case 'ArrowUp':
      return focus(index - 1);
    case 'PageDown':
      return focus(index + pageRows);
    case 'PageUp':
      return focus(index - pageRows);
    case 'Home':
      return focus(0);
    case 'End':
      return focus(rows.length - 1);
    case 'ArrowRight':
      if (row.isExpanded === false) return { kind: 'toggle', row, isExpanded: true };
      return row.isExpanded ? focus(index + 1) : null;
    case 'ArrowLeft':
      if (row.isExpanded) return { kind: 'toggle', row, isExpanded: false };
      return row.parentKey === null ? null : focus(rows.findIndex(({ key }) => key === row.parentKey));
    case 'Enter':
    case ' ':
      return { kind: 'choose', row };
    default:
      return null;
  }
}
