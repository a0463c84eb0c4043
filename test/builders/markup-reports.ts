import { noteMark, type ReportPlan } from './report-plan.ts';
import { type ReportWriter, writeReport } from './report-writer.ts';

/** The plan as HTML with headings, lists, tables and notes of its own. */
export function htmlReport(plan: ReportPlan): string {
  const out: string[] = ['<!DOCTYPE html><html><head><title>x</title><style>p{margin:0}</style></head><body>'];
  const pending: string[] = [];
  let next = 1;
  const writer: ReportWriter = {
    heading: (level, text) => out.push(`<h${level}>${text}</h${level}>`),
    paragraph: (text, notes) => {
      let first = next;
      out.push(`<p>${text.replaceAll(noteMark, () => `<sup><a href="#fn-${first}">${first++}</a></sup>`)}</p>`);
      for (const note of notes) pending.push(`<li id="fn-${next++}">${note}</li>`);
    },
    list: (items, ordered) => {
      const tag = ordered ? 'ol' : 'ul';
      out.push(`<${tag}>${items.map(item => `<li>${item}`).join('\n')}</${tag}>`);
    },
    box: paragraphs =>
      out.push(`<div style="border: 1px solid black">${paragraphs.map(text => `<p>${text}</p>`).join('')}</div>`),
    table: rows =>
      out.push(
        `<table>${rows.map(row => `<tr>${row.map(cell => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`,
      ),
    statute: (left, right) => {
      const rows = pairs(left, right).map(([one, other]) => `<tr><td>${one}<td>${other}</tr>`);
      out.push(`<table><tr><th>Nuvarande lydelse</th><th>Föreslagen lydelse</th></tr>${rows.join('')}</table>`);
    },
    endSection: () => out.push(`<ol>${pending.splice(0).join('')}</ol>`),
  };
  writeReport(plan, writer);
  return `${out.join('\n')}</body></html>`;
}

/** The plan as Markdown; without columns, which Markdown does not have. */
export function markdownReport(plan: ReportPlan): string {
  const out: string[] = [];
  const pending: string[] = [];
  let next = 1;
  writeReport(plan, {
    heading: (level, text) => out.push(`${'#'.repeat(level)} ${text}`),
    paragraph: (text, notes) => {
      let first = next;
      out.push(text.replaceAll(noteMark, () => `[^${first++}]`));
      for (const note of notes) pending.push(`[^${next++}]: ${note}`);
    },
    list: (items, ordered) =>
      out.push(items.map((item, index) => `${ordered ? `${index + 1}.` : '-'} ${item}`).join('\n')),
    box: paragraphs =>
      out.push(paragraphs.map(text => `> ${text.replace(/^(\p{L}+(?: \p{L}+)?:)/u, '**$1**')}`).join('\n>\n')),
    table: rows =>
      out.push(
        [...rows.slice(0, 1), (rows[0] ?? []).map(() => '---'), ...rows.slice(1)]
          .map(row => `| ${row.join(' | ')} |`)
          .join('\n'),
      ),
    statute: () => {},
    endSection: () => out.push(...pending.splice(0)),
  });
  return out.join('\n\n');
}

/** Paragraphs of two columns beside each other. */
export function pairs(left: readonly string[], right: readonly string[]): readonly (readonly [string, string])[] {
  return Array.from(
    { length: Math.max(left.length, right.length) },
    (_, index) => [left[index] ?? '', right[index] ?? ''] as const,
  );
}
