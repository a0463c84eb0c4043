import { Plus } from 'lucide-react';
import { useState } from 'react';
import { type Person, type PersonFields, personFields } from '../../../shared/domain/organisation.ts';
import type { Failure } from '../../../shared/errors.ts';
import type { PersonId } from '../../../shared/ids.ts';
import { fieldErrors } from '../../app/field-errors.ts';
import { useHost, useQuery } from '../../app/host.tsx';
import { failureOf } from '../../app/host-store.ts';
import { strings } from '../../strings.sv.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { MessageLine } from '../../ui/message-line.tsx';
import { PersonMark } from '../../ui/person-mark.tsx';
import { Select } from '../../ui/select.tsx';

const words = strings.organisation;

/** The people who write, and which of them sits here. */
export function PersonSection() {
  const host = useHost();
  const persons = useQuery('person.list', {}).value ?? [];
  const personId = useQuery('settings.read', {}).value?.personId ?? null;
  const [editing, setEditing] = useState<PersonId | 'new' | null>(null);
  return (
    <section className="page-section">
      <h2>{words.persons}</h2>
      <p className="page-section-lead">{words.personsLead}</p>
      {persons.length > 0 && (
        <div className="organisation-me">
          <Select<PersonId | 'nobody'>
            label={words.whoAreYou}
            value={personId ?? 'nobody'}
            options={[
              { id: 'nobody', text: words.nobody },
              ...persons.map(person => ({ id: person.id, text: person.name })),
            ]}
            onChange={id => void host.call('settings.save', { settings: { personId: id === 'nobody' ? null : id } })}
            hint={words.whoAreYouHint}
          />
        </div>
      )}
      <ul className="person-list">
        {persons.map(person => (
          <li key={person.id}>
            {editing === person.id ? (
              <PersonForm person={person} onDone={() => setEditing(null)} />
            ) : (
              <div className="person-row">
                <PersonMark person={person} />
                <span className="person-name">{person.name}</span>
                <span className="person-role ellipsis">
                  {[person.role, person.email, person.phone].filter(part => part !== '').join(', ')}
                </span>
                <Button variant="link" onPress={() => setEditing(person.id)} aria-label={words.editPerson(person.name)}>
                  {strings.common.edit}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {editing === 'new' ? (
        <PersonForm person={null} onDone={() => setEditing(null)} />
      ) : (
        <Button variant="quiet" icon={Plus} onPress={() => setEditing('new')}>
          {words.addPerson}
        </Button>
      )}
    </section>
  );
}

const nobody: PersonFields = { name: '', role: '', initials: '', email: '', phone: '' };

/** "Åsa Ek" gives "ÅE". */
export function initialsOf(name: string): string {
  const parts = name.split(/[\s-]+/u).filter(part => /^\p{L}/u.test(part));
  const chosen = parts.length > 2 ? [parts[0], parts.at(-1)] : parts;
  return chosen.map(part => (part ?? '').charAt(0).toLocaleUpperCase('sv')).join('');
}

interface PersonFormProps {
  /** Null for a new one. */
  readonly person: Person | null;
  readonly onDone: () => void;
}

function PersonForm({ person, onDone }: PersonFormProps) {
  const host = useHost();
  const [draft, setDraft] = useState<PersonFields>(person === null ? nobody : fieldsOf(person));
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const found = fieldErrors(personFields, draft);
  const errors = tried ? found : {};
  const field = (name: keyof PersonFields) => ({
    label: words.person[name],
    value: draft[name],
    onChange: (value: string) => setDraft(changed(draft, name, value)),
    error: errors[name],
  });
  const save = async () => {
    setTried(true);
    if (Object.keys(found).length > 0) return;
    try {
      if (person === null) await host.call('person.create', { person: draft });
      else await host.call('person.save', { personId: person.id, person: draft });
      onDone();
    } catch (error) {
      setFailure(failureOf(error));
    }
  };
  return (
    <form
      className="person-form"
      aria-label={person === null ? words.addPerson : words.editPerson(person.name)}
      onSubmit={event => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="form-grid">
        <Field {...field('name')} isRequired autoFocus />
        <Field {...field('initials')} isRequired hint={words.initialsHint} />
        <div className="wide">
          <Field {...field('role')} />
        </div>
        <Field {...field('email')} type="email" />
        <Field {...field('phone')} type="tel" />
      </div>
      {failure && (
        <MessageLine kind="error" title={words.personNotSaved}>
          {failure.message}
        </MessageLine>
      )}
      <div className="person-form-foot">
        <Button variant="primary" type="submit">
          {strings.common.save}
        </Button>
        <Button variant="quiet" onPress={onDone}>
          {strings.common.cancel}
        </Button>
      </div>
    </form>
  );
}

function fieldsOf({ name, role, initials, email, phone }: Person): PersonFields {
  return { name, role, initials, email, phone };
}

/** The initials follow the name for as long as nobody has chosen others. */
function changed(draft: PersonFields, name: keyof PersonFields, value: string): PersonFields {
  const next = { ...draft, [name]: value };
  const follows = name === 'name' && (draft.initials === '' || draft.initials === initialsOf(draft.name));
  return follows ? { ...next, initials: initialsOf(value) } : next;
}
