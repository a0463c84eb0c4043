import type { Command } from '../command.ts';

const check: Command = {
  words: ['check'],
  parameters: [],
  flags: {},
  help: 'prövar att arbetsytan är hel',
  async run({ session }) {
    const report = await session.ask('workspace.check', {});
    return {
      json: report,
      lines: report.ok ? ['Arbetsytan är hel.'] : ['Arbetsytan har fel:', ...report.problems.map(text => `– ${text}`)],
      bad: !report.ok,
    };
  },
};

export const checkCommands: readonly Command[] = [check];
