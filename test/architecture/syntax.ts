import { parseSync } from 'vite';
import type { Source } from './sources.ts';

/** A node of the syntax tree, as far as these checks look at it. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

/** Calls `visit` for each node of a source, parents first. @throws if the source does not parse */
export function walk(source: Source, visit: (node: SyntaxNode, parent: SyntaxNode | null) => void): void {
  const { program, errors } = parseSync(source.path, source.text);
  if (errors.length > 0) throw new Error(`${source.path}: ${errors[0]?.message}`);
  descend(program, null, visit);
}

function descend(value: unknown, parent: SyntaxNode | null, visit: Parameters<typeof walk>[1]): void {
  if (Array.isArray(value)) {
    for (const item of value) descend(item, parent, visit);
  } else if (isNode(value)) {
    visit(value, parent);
    for (const child of Object.values(value)) descend(child, value, visit);
  }
}

/** Whether something of the tree is a node. */
export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** `path:line`, for messages that an editor can follow. */
export function placeOf(source: Source, node: SyntaxNode): string {
  return `${source.path}:${source.text.slice(0, node.start).split('\n').length}`;
}
