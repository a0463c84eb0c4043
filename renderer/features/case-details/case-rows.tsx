import { Plus, X } from 'lucide-react';
import { strings } from '../../strings.sv.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Field } from '../../ui/field.tsx';
import { Check } from '../../ui/toggles.tsx';
import { replaced, without } from './case-draft.ts';
import type { CaseFormProps } from './case-form.tsx';

const words = strings.caseForm;

/** Steps before the committee's meeting: union, presidium, whatever the organisation has. */
export function MilestoneRows({ draft, errors, onChange, onLeave, isReadOnly }: CaseFormProps) {
  const rows = draft.milestones;
  const set = (milestones: typeof rows) => onChange({ ...draft, milestones });
  return (
    <fieldset className="case-rows" data-field="milestones" disabled={isReadOnly}>
      <legend className="field-label">{words.milestones}</legend>
      {rows.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step has no identity but its place.
        <div key={index} className="case-row-fields">
          <Field
            label={words.milestoneLabel}
            value={step.label}
            onChange={label => set(replaced(rows, index, { ...step, label }))}
            onBlur={onLeave}
            error={errors[`milestones.${index}.label`]}
          />
          <DateField
            label={words.milestoneDate}
            value={step.date === '' ? null : step.date}
            onChange={date => set(replaced(rows, index, { ...step, date: date ?? '' }))}
            onBlur={onLeave}
            error={errors[`milestones.${index}.date`]}
          />
          <Check isSelected={step.done} onChange={done => set(replaced(rows, index, { ...step, done }))}>
            {words.milestoneDone}
          </Check>
          <IconButton
            icon={X}
            label={strings.common.remove(step.label === '' ? words.milestoneThis : step.label)}
            onPress={() => set(without(rows, index))}
          />
        </div>
      ))}
      {!isReadOnly && (
        <Button variant="quiet" icon={Plus} onPress={() => set([...rows, { label: '', date: '', done: false }])}>
          {words.addMilestone}
        </Button>
      )}
    </fieldset>
  );
}

/** Who signs the exported document, in the order of the signatures. */
export function SignatoryRows({ draft, errors, onChange, onLeave, isReadOnly }: CaseFormProps) {
  const rows = draft.signatories;
  const set = (signatories: typeof rows) => onChange({ ...draft, signatories });
  return (
    <fieldset className="case-rows" disabled={isReadOnly}>
      <legend className="visually-hidden">{words.signing}</legend>
      {rows.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a signatory has no identity but its place.
        <div key={index} className="case-row-fields" data-columns="2">
          <Field
            label={words.signatoryName}
            value={one.name}
            onChange={name => set(replaced(rows, index, { ...one, name }))}
            onBlur={onLeave}
            error={errors[`signatories.${index}.name`]}
          />
          <Field
            label={words.signatoryRole}
            value={one.role}
            onChange={role => set(replaced(rows, index, { ...one, role }))}
            onBlur={onLeave}
            error={errors[`signatories.${index}.role`]}
          />
          <IconButton
            icon={X}
            label={strings.common.remove(one.name === '' ? words.signatoryThis : one.name)}
            onPress={() => set(without(rows, index))}
          />
        </div>
      ))}
      {!isReadOnly && (
        <Button variant="quiet" icon={Plus} onPress={() => set([...rows, { name: '', role: '' }])}>
          {words.addSignatory}
        </Button>
      )}
    </fieldset>
  );
}
