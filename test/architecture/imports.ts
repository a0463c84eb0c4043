import { posix } from 'node:path';
import { type Layer, layerOf, layers } from './layers.ts';
import type { Source } from './sources.ts';
import { isNode, placeOf, type SyntaxNode, walk } from './syntax.ts';

/** One import of a file, of whatever kind: static, re-export, dynamic, in a type, or by `require`. */
interface Import {
  readonly place: string;
  /** Null when it is computed, so that nobody can say what it reaches. */
  readonly specifier: string | null;
}

/** Every fault against the import rules, each with its place and what is wrong. */
export function importFaults(sources: readonly Source[], listed: ReadonlySet<string>): readonly string[] {
  return sources.flatMap(source => {
    const layer = layerOf(source.path);
    if (layer === null) return [`${source.path}: belongs to no layer of test/architecture/layers.ts`];
    return readImports(source).flatMap(({ place, specifier }) => {
      const fault = faultOf(source.path, layer, specifier, listed);
      return fault === null ? [] : [`${place}: ${fault}`];
    });
  });
}

function faultOf(from: string, layer: Layer, specifier: string | null, listed: ReadonlySet<string>): string | null {
  if (specifier === null) return 'a computed import';
  if (specifier.startsWith('.')) return relativeFault(from, layer, specifier);
  if (specifier.startsWith('node:')) return layer.node ? null : `${layer.name} may not import ${specifier}`;
  const name = packageOf(specifier);
  if (!layer.packages.some(pattern => matches(pattern, name)))
    return `${layer.name} may not import the package ${name}`;
  return listed.has(name) ? null : `the package ${name} is not listed in package.json`;
}

function relativeFault(from: string, layer: Layer, specifier: string): string | null {
  const target = posix.join(posix.dirname(from), specifier.replace(/\?\w+$/, ''));
  if (!/\.(?:tsx?|css|json|svg)$/.test(target)) return `${specifier} lacks its extension`;
  const reached = layerOf(target);
  if (reached === null) return `${target} belongs to no layer`;
  if (reached.name === 'feature') return featureFault(from, layer, target);
  if (reached.name === layer.name || layer.imports.includes(reached.name)) return null;
  return `${layer.name} may not import ${reached.name} (${target})`;
}

/** A feature is a folder of its own; only what puts the window together may know several. */
function featureFault(from: string, layer: Layer, target: string): string | null {
  const feature = (path: string) => path.split('/')[2];
  if (layer.name === 'feature') {
    return feature(from) === feature(target) ? null : `features may not import one another (${target})`;
  }
  return layer.imports.includes('feature') ? null : `${layer.name} may not import feature (${target})`;
}

/** "@scope/name/deep/file.js" → "@scope/name". */
function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function matches(pattern: string, name: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name;
}

function readImports(source: Source): readonly Import[] {
  const found: Import[] = [];
  walk(source, node => {
    const specifier = specifierOf(node);
    if (specifier !== undefined) found.push({ place: placeOf(source, node), specifier });
  });
  return found;
}

/** The specifier of a node that imports, null for a computed one, undefined for every other node. */
function specifierOf(node: SyntaxNode): string | null | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return literal(node.source ?? node.argument);
    case 'ExportNamedDeclaration':
      return node.source ? literal(node.source) : undefined;
    case 'TSExternalModuleReference':
      return literal(node.expression);
    case 'CallExpression':
      return isNode(node.callee) && node.callee.name === 'require'
        ? literal((node.arguments as readonly unknown[])[0])
        : undefined;
    default:
      return undefined;
  }
}

function literal(node: unknown): string | null {
  if (!isNode(node)) return null;
  if (node.type === 'TSLiteralType') return literal(node.literal);
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : null;
}

/** Layers that no file belongs to any more: a rule for nothing. */
export function emptyLayers(sources: readonly Source[]): readonly string[] {
  return layers.filter(layer => !sources.some(source => layerOf(source.path) === layer)).map(layer => layer.name);
}
