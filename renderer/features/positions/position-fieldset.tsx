import { useState } from 'react';
import { type PositionFields, positionStates } from '../../../shared/domain/position.ts';
import { type Stance, stances } from '../../../shared/domain/stance.ts';
import type { FieldErrors } from '../../app/field-errors.ts';
import { useQuery } from '../../app/host.tsx';
import { useToday } from '../../app/today.ts';
import { strings } from '../../strings.sv.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { StanceGlyph } from '../../ui/stance.tsx';
import { freshDecision, splitList } from './position-draft.ts';

const words = strings.positions;

interface PositionFieldsetProps {
  readonly fields: PositionFields;
  readonly errors: FieldErrors;
  readonly onChange: (fields: PositionFields) => void;
}

/** What is said of a position beside its text. */
export function PositionFieldset({ fields, errors, onChange }: PositionFieldsetProps) {
  const set = (change: Partial<PositionFields>) => onChange({ ...fields, ...change });
  return (
    <div className="form-grid">
      <div className="wide">
        <Field
          label={words.columns.title}
          value={fields.title}
          onChange={title => set({ title })}
          error={errors.title}
          isRequired
          autoFocus
        />
      </div>
      <Select<Stance | 'none'>
        label={words.stance}
        value={fields.stance ?? 'none'}
        options={[
          { id: 'none', text: strings.stances.none },
          ...stances.map(stance => ({
            id: stance,
            text: strings.stances[stance].name,
            mark: <StanceGlyph stance={stance} size={14} hidden />,
          })),
        ]}
        onChange={stance => set({ stance: stance === 'none' ? null : stance })}
      />
      <Select
        label={words.columns.state}
        value={fields.state}
        options={positionStates.map(state => ({ id: state, text: words.states[state] }))}
        onChange={state => set({ state })}
      />
      <ListField label={words.subjects} value={fields.subjects} onChange={subjects => set({ subjects })} />
      <ListField
        label={words.columns.statutes}
        value={fields.statutes}
        onChange={statutes => set({ statutes })}
        example={words.statuteExample}
      />
      <DecisionFields fields={fields} errors={errors} onChange={onChange} />
      <DateField
        label={words.reviewBy}
        value={fields.reviewBy}
        onChange={reviewBy => set({ reviewBy })}
        error={errors.reviewBy}
      />
      <Field label={words.ownerField} value={fields.owner} onChange={owner => set({ owner })} error={errors.owner} />
    </div>
  );
}

interface ListFieldProps {
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
  readonly example?: string;
}

function ListField({ label, value, onChange, example }: ListFieldProps) {
  const [text, setText] = useState(() => value.join('; '));
  return (
    <Field
      label={label}
      value={text}
      onChange={next => {
        setText(next);
        onChange(splitList(next));
      }}
      hint={example === undefined ? words.listHint : `${words.listHint} ${example}`}
    />
  );
}

function DecisionFields({ fields, errors, onChange }: PositionFieldsetProps) {
  const organisation = useQuery('organisation.read', {}).value;
  const today = useToday();
  const decision = fields.decision;
  const names = [
    ...new Set([...(organisation?.committees ?? []).map(one => one.name), decision?.committee ?? '']),
  ].filter(name => name !== '');
  const set = (change: Partial<NonNullable<PositionFields['decision']>>) =>
    onChange({ ...fields, decision: { ...(decision ?? freshDecision(organisation, today)), ...change } });
  return (
    <>
      <Select
        label={words.decidedByField}
        value={decision?.committee || 'none'}
        options={[{ id: 'none', text: words.notDecided }, ...names.map(name => ({ id: name, text: name }))]}
        onChange={name => (name === 'none' ? onChange({ ...fields, decision: null }) : set({ committee: name }))}
      />
      <div className="position-decision">
        {decision && (
          <>
            <DateField
              label={words.decisionDate}
              value={decision.date === '' ? null : decision.date}
              onChange={date => set({ date: date ?? '' })}
              error={errors['decision.date']}
            />
            <Field
              label={words.paragraph}
              value={decision.paragraph}
              onChange={paragraph => set({ paragraph })}
              error={errors['decision.paragraph']}
            />
          </>
        )}
      </div>
    </>
  );
}
