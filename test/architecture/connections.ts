import type { Source } from './sources.ts';
import { isNode, placeOf, type SyntaxNode, walk } from './syntax.ts';

/** Where connections are opened or taken, each with its reason. */
const allowed: Readonly<Record<string, string>> = {
  'electron/host/import/open-data/connection.ts': 'fetches a report at the user’s word',
  'electron/loopback/': 'serves the window on 127.0.0.1',
  'renderer/host-client/': 'speaks with the loopback that served the window',
};

const modules = /^node:(?:https?|http2|net|tls|dgram|dns)(?:\/|$)/;
const names = /^(?:fetch|WebSocket|WebTransport|EventSource|XMLHttpRequest|sendBeacon)$/;

/** Every place outside the allowed ones that could speak with a network. */
export function connectionFaults(sources: readonly Source[]): readonly string[] {
  const watched = sources.filter(({ path }) => !Object.keys(allowed).some(prefix => path.startsWith(prefix)));
  return watched.flatMap(source => {
    const faults: string[] = [];
    walk(source, node => {
      const means = meansOf(node);
      if (means !== null) faults.push(`${placeOf(source, node)}: ${means} opens a connection`);
    });
    return faults;
  });
}

function meansOf(node: SyntaxNode): string | null {
  if (node.type === 'ImportDeclaration' && isNode(node.source)) {
    const from = String(node.source.value);
    return modules.test(from) && node.importKind !== 'type' ? from : null;
  }
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return null;
  const name = nameOf(node.callee);
  return names.test(name) ? name : null;
}

function nameOf(callee: unknown): string {
  if (!isNode(callee)) return '';
  if (callee.type === 'Identifier') return String(callee.name);
  return callee.type === 'MemberExpression' ? nameOf(callee.property) : '';
}
