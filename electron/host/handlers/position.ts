import type { Handlers } from '../../../shared/host.ts';
import type { PositionId } from '../../../shared/ids.ts';
import { requirePath } from '../files.ts';
import { readPositionFile } from '../import/position-file.ts';
import { searchPositions } from '../storage/position-search.ts';
import { createPosition, listPositions, readPosition, savePosition } from '../storage/position-store.ts';
import { listUses } from '../storage/position-use-store.ts';
import { currentAuthor } from '../storage/setting-store.ts';
import { prepareText } from '../storage/stored-text.ts';
import { type HostContext, now, requireFound, today } from './context.ts';
import { readPickedFile } from './picked-bytes.ts';
import { preparePositions, storePositions } from './position-import.ts';

type Names =
  | 'position.list'
  | 'position.read'
  | 'position.search'
  | 'position.create'
  | 'position.save'
  | 'position.uses'
  | 'position.import';

/** The library of what the organisation has said before. */
export function positionHandlers(context: HostContext): Pick<Handlers, Names> {
  const { workspace, newId, events, tasks } = context;
  const changed = (positionId: PositionId | null) => events.emit('position.changed', { positionId });
  return {
    'position.list': () => workspace.read(listPositions),
    'position.read': ({ positionId }) =>
      workspace.read(db => requireFound(readPosition(db, positionId), 'Ståndpunkten')),
    'position.search': ({ query, limit }) => workspace.read(db => searchPositions(db, query, limit)),
    'position.create': ({ fields, body, source }) => {
      const id = newId<'position'>();
      const text = prepareText(body, newId);
      const position = workspace.write(db =>
        createPosition(db, id, source, { fields, text, author: currentAuthor(db), now: now(context) }),
      );
      changed(id);
      return position;
    },
    'position.save': ({ positionId, baseVersion, fields, body }) => {
      const text = prepareText(body, newId);
      const saved = workspace.write(db => {
        const version = { fields, text, author: currentAuthor(db), now: now(context) };
        return requireFound(savePosition(db, positionId, baseVersion, version), 'Ståndpunkten');
      });
      if (saved.changed) changed(positionId);
      return saved.position;
    },
    'position.uses': ({ positionId }) =>
      workspace.read(db => {
        requireFound(readPosition(db, positionId), 'Ståndpunkten');
        return listUses(db, positionId);
      }),
    'position.import': ({ file, taskId }) =>
      tasks.run(taskId, 'Importerar ståndpunkter', async control => {
        const { records, messages } = readPositionFile(
          await readPickedFile(requirePath(context.files, file)),
          today(context),
        );
        const prepared = await preparePositions(records, newId, control);
        const stored = workspace.write(db => storePositions(db, prepared, { newId, now: now(context) }));
        if (stored.imported > 0) changed(null);
        return { imported: stored.imported, messages: [...messages, ...stored.messages] };
      }),
  };
}
