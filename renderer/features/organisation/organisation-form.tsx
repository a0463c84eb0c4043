import { Plus, X } from 'lucide-react';
import { strings } from '../../strings.sv.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import type { OrganisationEditing } from './organisation-draft.tsx';

const words = strings.organisation;

/** Name and contact: the letterhead. */
export function ContactSection({ draft, errors, change, save }: OrganisationEditing) {
  const field = (name: 'name' | 'postalAddress' | 'phone' | 'email' | 'website') => ({
    label: words[name],
    value: draft[name],
    onChange: (value: string) => change({ ...draft, [name]: value }),
    onBlur: save,
    error: errors[name],
  });
  return (
    <section className="page-section">
      <h2>{words.contact}</h2>
      <p className="page-section-lead">{words.contactLead}</p>
      <div className="form-grid">
        <div className="wide">
          <Field {...field('name')} isRequired />
        </div>
        <div className="wide">
          <Field {...field('postalAddress')} />
        </div>
        <Field {...field('phone')} type="tel" />
        <Field {...field('email')} type="email" />
        <Field {...field('website')} />
      </div>
    </section>
  );
}

/** The committees that answer. */
export function CommitteeSection({ draft, errors, change, save }: OrganisationEditing) {
  const { committees } = draft;
  const set = (next: typeof committees) => change({ ...draft, committees: next });
  const edit = (index: number, part: Partial<(typeof committees)[number]>) =>
    set(committees.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <section className="page-section">
      <h2>{words.committees}</h2>
      <p className="page-section-lead">{words.committeesLead}</p>
      {committees.map((committee, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a committee has no identity but its place.
        <div key={index} className="organisation-row">
          <Field
            label={words.committeeName}
            value={committee.name}
            onChange={name => edit(index, { name })}
            onBlur={save}
            error={errors[`committees.${index}.name`]}
          />
          <Field
            label={words.abbreviation}
            value={committee.abbreviation}
            onChange={abbreviation => edit(index, { abbreviation })}
            onBlur={save}
          />
          <IconButton
            icon={X}
            label={strings.common.remove(committee.name === '' ? words.thisCommittee : committee.name)}
            onPress={() => {
              set(committees.filter((_, at) => at !== index));
              save();
            }}
          />
        </div>
      ))}
      <Button variant="quiet" icon={Plus} onPress={() => set([...committees, { name: '', abbreviation: '' }])}>
        {words.addCommittee}
      </Button>
    </section>
  );
}
