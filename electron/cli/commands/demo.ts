import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Command } from '../command.ts';
import { programDir, templatesDir } from '../program.ts';

/** The way of the README's second command: an example case in, a finished statement out. */
const demo: Command = {
  words: ['demo'],
  parameters: [],
  flags: {},
  help: 'för exempelärendet till ett färdigt yttrande i out/, i en tillfällig arbetsyta',
  async run({ session }) {
    const imported = await session.ask('case.import', {
      file: session.file(join(templatesDir, 'cases/alvsunda.json')),
    });
    const out = join(programDir, 'out');
    mkdirSync(out, { recursive: true });
    const { files, messages } = await session.ask('document.export', {
      caseId: imported.case.id,
      document: 'statement',
      folder: session.file(out),
      overwrite: true,
      taskId: session.task(),
    });
    return {
      json: { files: files.map(({ path, kind, bytes, sha256 }) => ({ path, kind, bytes, sha256 })), messages },
      lines: [
        `Ärende: ${imported.case.title}`,
        ...files.map(file => `Yttrandet finns i ${relative(process.cwd(), file.path) || file.path}`),
      ],
    };
  },
};

export const demoCommands: readonly Command[] = [demo];
