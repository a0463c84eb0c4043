import { mkdirSync } from 'node:fs';
import type { CaseSummary } from '../../../shared/domain/case.ts';
import type { CaseId } from '../../../shared/ids.ts';
import { argument, type Command, messageLine, textFlag, UsageError } from '../command.ts';

const importCase: Command = {
  words: ['case', 'import'],
  parameters: ['FIL'],
  flags: {},
  help: 'läser in ett ärende i utbytesformatet (JSON)',
  async run(input) {
    const reply = await input.session.ask('case.import', { file: input.session.file(argument(input, 0)) });
    return {
      json: reply,
      lines: [`Ärendet ”${reply.case.title}” är inläst: ${reply.case.id}`, ...reply.messages.map(messageLine)],
    };
  },
};

const list: Command = {
  words: ['case', 'list'],
  parameters: [],
  flags: {},
  help: 'visar alla ärenden',
  async run({ session }) {
    const cases = await session.ask('case.list', {});
    return { json: { cases }, lines: cases.length === 0 ? ['Det finns inga ärenden.'] : cases.flatMap(caseLines) };
  },
};

const show: Command = {
  words: ['case', 'show'],
  parameters: ['ID'],
  flags: {},
  help: 'visar ett ärende i utbytesformatet',
  async run(input) {
    const file = await input.session.ask('case.file', { caseId: argument(input, 0) as CaseId });
    return { json: file, lines: [JSON.stringify(file, null, 2)] };
  },
};

const exportCase: Command = {
  words: ['case', 'export'],
  parameters: ['ID'],
  flags: { document: 'statement', changes: 'none', out: 'MAPP', overwrite: null },
  required: ['document', 'out'],
  help: 'skriver yttrandet som DOCX i MAPP',
  async run(input) {
    const document = textFlag(input, 'document');
    if (document !== 'statement') throw new UsageError('--document ska vara statement.');
    if ((textFlag(input, 'changes') ?? 'none') !== 'none') throw new UsageError('--changes ska vara none.');
    const out = textFlag(input, 'out') ?? '';
    const reply = await input.session.ask('document.export', {
      caseId: argument(input, 0) as CaseId,
      document,
      folder: input.session.file(usableFolder(out)),
      overwrite: input.flags.overwrite === true,
      taskId: input.session.task(),
    });
    const files = reply.files.map(({ path, kind, bytes, sha256 }) => ({ path, kind, bytes, sha256 }));
    return {
      json: { files, messages: reply.messages },
      lines: [...files.map(file => `Skrev ${file.path}`), ...reply.messages.map(messageLine)],
    };
  },
};

export const caseCommands: readonly Command[] = [importCase, list, show, exportCase];

/** Makes the folder where it is missing; one that cannot be made is for the host to refuse in its own words. */
function usableFolder(path: string): string {
  try {
    mkdirSync(path, { recursive: true });
  } catch {
    // The host looks at the folder before it writes.
  }
  return path;
}

function caseLines(entry: CaseSummary): readonly string[] {
  const { progress } = entry;
  const due = entry.responseDueDate === null ? 'inget svarsdatum' : `svar senast ${entry.responseDueDate}`;
  return [
    `${entry.id}  ${entry.title}`,
    `  ${entry.recordNumber || 'inget diarienummer'}, ${due}, ${progress.answeredProposals} av ${progress.proposals} förslag besvarade`,
  ];
}
