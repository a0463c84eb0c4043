import { argument, type Command, messageLine } from '../command.ts';

const importPositions: Command = {
  words: ['position', 'import'],
  parameters: ['FIL'],
  flags: {},
  help: 'läser in ståndpunkter (JSON)',
  async run(input) {
    const file = input.session.file(argument(input, 0));
    const reply = await input.session.ask('position.import', { file, taskId: input.session.task() });
    return { json: reply, lines: [`${reply.imported} ståndpunkter är inlästa.`, ...reply.messages.map(messageLine)] };
  },
};

const search: Command = {
  words: ['position', 'search'],
  parameters: ['FRÅGA'],
  flags: {},
  help: 'söker bland ståndpunkterna, bäst först',
  async run(input) {
    const hits = await input.session.ask('position.search', { query: argument(input, 0) });
    const positions = hits.map(({ id, title, score, text }) => ({ id, title, score, text }));
    return {
      json: { positions },
      lines: positions.length === 0 ? ['Inga ståndpunkter passar.'] : positions.map(hit => `${hit.id}  ${hit.title}`),
    };
  },
};

export const positionCommands: readonly Command[] = [importPositions, search];
