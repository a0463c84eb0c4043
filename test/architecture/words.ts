import type { Source } from './sources.ts';
import { isNode, placeOf, type SyntaxNode, walk } from './syntax.ts';

/** Attributes whose text a person sees or hears. */
const spoken =
  /^(?:aria-(?:label|description|roledescription|valuetext|placeholder)|title|alt|placeholder|label|description)$/;

const swedish = /[åäöÅÄÖ]/;
const word = /\p{L}{2,}/u;

/** What is printed on keys, and characters that JSX must have escaped. */
const keys = /^(?:(?:Ctrl|Alt|Shift|Enter|Esc|Tab|F\d+|&[a-z]+;)\s*)+$/;

/**
 * Words of the interface that stand outside strings.sv.ts: any text between tags, any attribute that is read out, and any
 * string or name with a Swedish letter. Comments and patterns are not looked at.
 */
export function wordFaults(sources: readonly Source[]): readonly string[] {
  return sources.flatMap(source => {
    const faults: string[] = [];
    walk(source, (node, parent) => {
      const fault = faultOf(node, parent);
      if (fault !== null) faults.push(`${placeOf(source, node)}: ${fault}`);
    });
    return faults;
  });
}

function faultOf(node: SyntaxNode, parent: SyntaxNode | null): string | null {
  const text = textOf(node);
  if (text === null) return null;
  if (swedish.test(text)) return `”${text.trim()}” belongs in strings.sv.ts`;
  if (node.type === 'JSXText' && word.test(text) && !keys.test(text.trim()))
    return `the text ”${text.trim()}” belongs in strings.sv.ts`;
  if (node.type === 'Literal' && parent?.type === 'JSXAttribute' && isSpoken(parent) && word.test(text)) {
    return `the words ”${text}” belong in strings.sv.ts`;
  }
  return null;
}

function textOf(node: SyntaxNode): string | null {
  if (node.type === 'Identifier' || node.type === 'JSXIdentifier') return String(node.name);
  if (node.type === 'Literal' || node.type === 'JSXText') return typeof node.value === 'string' ? node.value : null;
  if (node.type !== 'TemplateElement') return null;
  return (node.value as { readonly raw: string }).raw;
}

function isSpoken(attribute: SyntaxNode): boolean {
  const { name } = attribute;
  return isNode(name) && typeof name.name === 'string' && spoken.test(name.name);
}
