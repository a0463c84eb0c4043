import './case-form.css';
import type { ReactNode } from 'react';
import type { CaseFields } from '../../../shared/domain/case.ts';
import type { FieldErrors } from '../../app/field-errors.ts';
import { useQuery } from '../../app/host.tsx';
import { useToday } from '../../app/today.ts';
import { strings } from '../../strings.sv.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Field } from '../../ui/field.tsx';
import { formatDistance, formatWeekday } from '../../ui/format.ts';
import { Select } from '../../ui/select.tsx';
import { OfficerChoice, ReportChoice } from './case-choices.tsx';
import { remarksOn } from './case-draft.ts';
import { MilestoneRows, SignatoryRows } from './case-rows.tsx';

const words = strings.caseForm;

export interface CaseFormProps {
  readonly draft: CaseFields;
  readonly errors: FieldErrors;
  readonly onChange: (draft: CaseFields) => void;
  /** A field was left: a good moment to save. */
  readonly onLeave?: (() => void) | undefined;
  readonly isReadOnly?: boolean | undefined;
  /** Whether the title takes the cursor at once. */
  readonly autoFocus?: boolean | undefined;
}

/** Everything a user says of a case, in the order of the covering letter. */
export function CaseForm(props: CaseFormProps) {
  return (
    <div className="case-form">
      <FormSection title={words.remiss} lead={words.remissLead}>
        <ReferralFields {...props} />
      </FormSection>
      <FormSection title={words.reports} lead={words.reportsLead} name="reportIds">
        <ReportChoice {...props} />
      </FormSection>
      <FormSection title={words.handling} lead={words.handlingLead}>
        <HandlingFields {...props} />
        <OfficerChoice {...props} />
        <MilestoneRows {...props} />
      </FormSection>
      <FormSection title={words.signing} lead={words.signingLead} name="signatories">
        <SignatoryRows {...props} />
      </FormSection>
    </div>
  );
}

interface FormSectionProps {
  readonly title: string;
  readonly lead: string;
  readonly name?: string;
  readonly children: ReactNode;
}

function FormSection({ title, lead, name, children }: FormSectionProps) {
  return (
    <section className="page-section case-form-section" data-field={name}>
      <h2>{title}</h2>
      <p className="page-section-lead">{lead}</p>
      {children}
    </section>
  );
}

/** A draft with one field set to another value. */
type Setter = <Name extends keyof CaseFields>(name: Name) => (value: CaseFields[Name]) => void;

function setterOf({ draft, onChange }: CaseFormProps): Setter {
  return name => value => onChange({ ...draft, [name]: value });
}

function ReferralFields(props: CaseFormProps) {
  const { draft, errors, onLeave, isReadOnly, autoFocus = false } = props;
  const set = setterOf(props);
  const common = { onBlur: onLeave, isReadOnly };
  return (
    <div className="form-grid">
      <div className="wide" data-field="title">
        <Field
          {...common}
          label={words.title}
          value={draft.title}
          onChange={set('title')}
          error={errors.title}
          isRequired
          autoFocus={autoFocus}
        />
      </div>
      <Field
        {...common}
        label={words.shortTitle}
        value={draft.shortTitle}
        onChange={set('shortTitle')}
        error={errors.shortTitle}
        hint={words.shortTitleHint}
      />
      <div data-field="recordNumber">
        <Field
          {...common}
          label={words.recordNumber}
          value={draft.recordNumber}
          onChange={set('recordNumber')}
          error={errors.recordNumber}
          hint={words.recordNumberHint}
        />
      </div>
      <div data-field="sender">
        <Field
          {...common}
          label={words.sender}
          value={draft.sender}
          onChange={set('sender')}
          error={errors.sender}
          hint={words.senderHint}
        />
      </div>
      <div data-field="senderRecordNumbers">
        <Field
          {...common}
          label={words.senderRecordNumbers}
          value={draft.senderRecordNumbers.join(', ')}
          onChange={text => set('senderRecordNumbers')(text === '' ? [] : text.split(/,\s*/u))}
          error={errors.senderRecordNumbers}
          hint={words.senderRecordNumbersHint}
        />
      </div>
      <div data-field="responseDueDate">
        <DayField {...props} name="responseDueDate" label={words.responseDueDate} />
      </div>
    </div>
  );
}

function HandlingFields(props: CaseFormProps) {
  const { draft, isReadOnly } = props;
  const committees = useQuery('organisation.read', {}).value?.committees.map(committee => committee.name) ?? [];
  const names =
    committees.includes(draft.committee) || draft.committee === '' ? committees : [...committees, draft.committee];
  return (
    <div className="form-grid">
      <div data-field="committee">
        <Select
          label={words.committee}
          placeholder={words.chooseCommittee}
          options={names.map(name => ({ id: name, text: name }))}
          value={draft.committee === '' ? null : draft.committee}
          onChange={setterOf(props)('committee')}
          isDisabled={isReadOnly}
          hint={names.length === 0 ? words.noCommittees : undefined}
        />
      </div>
      <div data-field="meetingDate">
        <DayField {...props} name="meetingDate" label={words.meetingDate} />
      </div>
    </div>
  );
}

interface DayFieldProps extends CaseFormProps {
  readonly name: 'responseDueDate' | 'meetingDate';
  readonly label: string;
}

/** A day with its weekday and distance under it, so that a slip of the finger shows. */
function DayField({ draft, errors, onChange, onLeave, isReadOnly, name, label }: DayFieldProps) {
  const today = useToday();
  const value = draft[name];
  const said = value === null ? undefined : `${formatWeekday(value)}, ${formatDistance(value, today)}`;
  return (
    <DateField
      label={label}
      value={value}
      onChange={day => onChange({ ...draft, [name]: day })}
      onBlur={onLeave}
      isReadOnly={isReadOnly}
      error={errors[name]}
      hint={remarksOn(draft)[name] ?? said}
    />
  );
}
