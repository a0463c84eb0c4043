import type { Handlers } from '../../../shared/host.ts';
import { readOrganisation, saveOrganisation } from '../storage/organisation-store.ts';
import { createPerson, findPerson, listPersons, savePerson } from '../storage/person-store.ts';
import { readSettings, saveSettings } from '../storage/setting-store.ts';
import { type HostContext, requireFound, requirePerson } from './context.ts';

type Names =
  | 'organisation.read'
  | 'organisation.save'
  | 'person.list'
  | 'person.create'
  | 'person.save'
  | 'settings.read'
  | 'settings.save';

/** The organisation, its people and this machine's settings. */
export function organisationHandlers(context: HostContext): Pick<Handlers, Names> {
  const { workspace, newId } = context;
  return {
    'organisation.read': () => workspace.read(readOrganisation),
    'organisation.save': ({ organisation }) =>
      workspace.write(db => {
        saveOrganisation(db, organisation);
        return readOrganisation(db);
      }),
    'person.list': () => workspace.read(listPersons),
    'person.create': ({ person }) =>
      workspace.write(db => {
        const id = newId<'person'>();
        createPerson(db, id, person);
        return { id, ...person };
      }),
    'person.save': ({ personId, person }) =>
      workspace.write(db => {
        requireFound(findPerson(db, personId), 'Personen');
        savePerson(db, personId, person);
        return { id: personId, ...person };
      }),
    'settings.read': () => workspace.read(readSettings),
    'settings.save': ({ settings }) =>
      workspace.write(db => {
        requirePerson(db, settings.personId);
        saveSettings(db, settings);
        return readSettings(db);
      }),
  };
}
