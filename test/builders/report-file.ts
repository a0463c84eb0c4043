import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ResponseOf } from '../../shared/contract.ts';
import type { TaskId } from '../../shared/ids.ts';
import type { TestHost } from './host.ts';

/** A made-up report's text: headings with numbers, each with its paragraphs; chapters begin on a page of their own. */
export interface MadeUpReport {
  readonly designation: string;
  readonly front?: readonly string[];
  readonly sections: readonly (readonly [heading: string, ...paragraphs: string[]])[];
  /** Unnumbered parts after the sections: title and paragraphs. */
  readonly attachments?: readonly (readonly [title: string, ...paragraphs: string[]])[];
}

/** The report as text extracted from a PDF has it. */
export function reportText({ designation, front = [], sections, attachments = [] }: MadeUpReport): string {
  const head = ['Betänkande av Broutredningen', 'Stockholm 2099', designation].join('\n\n');
  const parts = front.map(part => `\f${part}`);
  const body = sections.map(([heading, ...paragraphs]) => {
    const page = /^\d+ /.test(heading) ? '\f' : '';
    return `${page}${[heading, ...paragraphs].map(lines).join('\n\n')}`;
  });
  const back = attachments.map(([title, ...paragraphs]) => `\f${[title, ...paragraphs].map(lines).join('\n\n')}`);
  return `${[head, ...parts, ...body, ...back].join('\n\n')}\n`;
}

/** Cut into lines of print. */
function lines(paragraph: string): string {
  const rows: string[] = [];
  for (const word of paragraph.split(' ')) {
    const last = rows.at(-1);
    if (last === undefined || last.length + word.length > 62) rows.push(word);
    else rows[rows.length - 1] = `${last} ${word}`;
  }
  return rows.join('\n');
}

let files = 0;

/** Writes the report as a file and imports it. */
export async function importMadeUp(
  host: TestHost,
  report: MadeUpReport,
  mode: 'auto' | 'replace' | 'add' = 'auto',
): Promise<ResponseOf<'report.import'>> {
  files += 1;
  const path = join(host.dataDir, `betänkande ${files}.txt`);
  writeFileSync(path, reportText(report));
  const taskId = `task ${files}` as TaskId;
  return host.value('report.import', { file: host.host.files.register(path), mode, taskId });
}
