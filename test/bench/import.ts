import { readFileSync } from 'node:fs';
import { parseReport } from '../../shared/outline/parse-report.ts';
import { sharedData } from '../builders/shared-data.ts';
import { sourceLines } from '../builders/source-lines.ts';

const rounds = 7;

/** The median time of a reading in milliseconds. */
function timeOf(text: string): number {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    parseReport(sourceLines(text));
    return performance.now() - start;
  });
  return times.sort((one, other) => one - other)[rounds >> 1] ?? 0;
}

const path = sharedData('sou-2023-98.txt');
if (path === null) {
  console.log('import: not run, because sou-2023-98.txt is not beside the project');
} else {
  const text = readFileSync(path, 'utf8').normalize('NFC');
  const start = performance.now();
  const { sections } = parseReport(sourceLines(text)).value;
  const first = performance.now() - start;
  const memory = process.memoryUsage().rss / 1024 / 1024;
  const once = timeOf(text);
  const twice = timeOf(text + text);
  console.log(`import of SOU 2023:98 as text: ${sections.length} sections`);
  console.log(`  first reading ${first.toFixed(0)} ms (at most 1000), later ones ${once.toFixed(0)} ms`);
  console.log(`  memory of the process ${memory.toFixed(0)} MB (at most 300)`);
  console.log(`  twice the text ${twice.toFixed(0)} ms: ${(twice / once).toFixed(2)} times (at most 2.2)`);
}
