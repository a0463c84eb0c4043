import type { ReportOutline, ReportSummary, Section } from '../../../shared/domain/report.ts';
import { YttraError } from '../../../shared/errors.ts';
import { argument, type Command, messageLine, type Session, textFlag } from '../command.ts';

const importReport: Command = {
  words: ['report', 'import'],
  parameters: ['FIL'],
  flags: { designation: 'BETECKNING' },
  help: 'läser in ett betänkandes text',
  async run(input) {
    const designation = textFlag(input, 'designation');
    const { report, messages } = await input.session.ask('report.import', {
      file: input.session.file(argument(input, 0)),
      ...(designation === undefined ? {} : { designation }),
      taskId: input.session.task(),
    });
    const findingCount = report.proposalCount + report.assessmentCount;
    const { id, title, sectionCount, pageCount } = report;
    return {
      json: { report: { id, designation: report.designation, title, sectionCount, findingCount, pageCount }, messages },
      lines: [
        `${report.designation} ${title}`,
        `${sectionCount} avsnitt, ${report.proposalCount} förslag, ${report.assessmentCount} bedömningar${pageCount === null ? '' : `, ${pageCount} sidor`}`,
        ...messages.map(messageLine),
      ],
    };
  },
};

const outline: Command = {
  words: ['report', 'outline'],
  parameters: ['BETECKNING'],
  flags: {},
  help: 'visar betänkandets avsnitt i ordning',
  async run(input) {
    const report = await findOutline(input.session, argument(input, 0));
    const { sections, attachments } = report;
    return {
      json: { sections: sections.map(outlineSection), attachments: attachments.map(({ title }) => ({ title })) },
      lines: [
        `${report.designation} ${report.title}`,
        ...sections.map(sectionLine),
        ...attachments.map(({ title }) => title),
      ],
    };
  },
};

const text: Command = {
  words: ['report', 'text'],
  parameters: ['BETECKNING', 'AVSNITT'],
  flags: {},
  help: 'visar texten i ett avsnitt, till exempel 10.2.1',
  async run(input) {
    const report = await findOutline(input.session, argument(input, 0));
    const number = argument(input, 1);
    const section = report.sections.find(candidate => candidate.number === number);
    if (section === undefined) {
      throw new YttraError('notFound', `${report.designation} har inget avsnitt ${number}.`, { number });
    }
    const blocks = await input.session.ask('report.text', { reportId: report.id, sectionId: section.id });
    return {
      json: { number, title: section.title, blocks: blocks.map(block => ({ type: block.type, text: block.text })) },
      lines: [
        `${number} ${section.title}`,
        ...(blocks.length > 0 || report.textImported
          ? []
          : ['Betänkandets text är inte inläst. Läs in den med report import.']),
        ...blocks.flatMap(block => ['', block.text]),
      ],
    };
  },
};

export const reportCommands: readonly Command[] = [importReport, outline, text];

function outlineSection(section: Section) {
  const { number, title, level, page } = section;
  const findings = section.findings.map(finding => ({ kind: finding.kind, text: finding.text ?? finding.summary }));
  return { number, title, level, page, findings };
}

function sectionLine(section: Section): string {
  const marks = section.findings.map(finding => (finding.kind === 'proposal' ? 'F' : 'B')).join('');
  const page = section.page === null ? '' : ` (s. ${section.page})`;
  return `${'  '.repeat(section.level - 1)}${section.number} ${section.title}${page}${marks === '' ? '' : ` [${marks}]`}`;
}

async function findOutline(session: Session, designation: string): Promise<ReportOutline> {
  const reports = await session.ask('report.list', {});
  const report = reports.find(candidate => sameDesignation(candidate, designation));
  if (report === undefined) {
    const known = reports.map(candidate => candidate.designation).join(', ');
    throw new YttraError('unknownReport', `Arbetsytan har inget betänkande ”${designation}”. Där finns: ${known}.`, {
      designation,
    });
  }
  return session.ask('report.outline', { reportId: report.id });
}

/** "sou 2023:97" and "SOU2023:97" are the same report; people write both. */
function sameDesignation(report: ReportSummary, designation: string): boolean {
  const plain = (value: string) => value.normalize('NFC').replace(/\s+/g, '').toLowerCase();
  return plain(report.designation) === plain(designation);
}
