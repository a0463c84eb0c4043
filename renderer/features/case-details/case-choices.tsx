import { ArrowDown, ArrowUp, X } from 'lucide-react';
import type { PersonId, ReportId } from '../../../shared/ids.ts';
import { useQuery } from '../../app/host.tsx';
import { useNavigator } from '../../app/navigation-context.tsx';
import { strings } from '../../strings.sv.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { PersonMark } from '../../ui/person-mark.tsx';
import { Select } from '../../ui/select.tsx';
import { moved, remarksOn, without } from './case-draft.ts';
import type { CaseFormProps } from './case-form.tsx';

const words = strings.caseForm;

/** The reports that the case answers, in the order in which the statement takes them. */
export function ReportChoice({ draft, onChange, isReadOnly }: CaseFormProps) {
  const reports = useQuery('report.list', {}).value ?? [];
  const chosen = draft.reportIds;
  const set = (reportIds: ReportId[]) => onChange({ ...draft, reportIds });
  const rest = reports.filter(report => !chosen.includes(report.id));
  return (
    <div className="case-rows">
      <ol className="case-chosen" aria-label={words.reports}>
        {chosen.map((id, index) => {
          const report = reports.find(one => one.id === id);
          const name = report?.designation ?? '';
          return (
            <li key={id} className="case-chosen-row">
              <span className="case-chosen-name">{name}</span>
              <span className="case-chosen-title ellipsis" title={report?.title}>
                {report?.title}
              </span>
              <span className="case-chosen-count">{report && words.proposals(report.proposalCount)}</span>
              {!isReadOnly && (
                <>
                  <IconButton
                    icon={ArrowUp}
                    size="small"
                    label={strings.common.moveUp(name)}
                    isDisabled={index === 0}
                    onPress={() => set(moved(chosen, index, -1))}
                  />
                  <IconButton
                    icon={ArrowDown}
                    size="small"
                    label={strings.common.moveDown(name)}
                    isDisabled={index === chosen.length - 1}
                    onPress={() => set(moved(chosen, index, 1))}
                  />
                  <IconButton
                    icon={X}
                    size="small"
                    label={strings.common.remove(name)}
                    onPress={() => set(without(chosen, index))}
                  />
                </>
              )}
            </li>
          );
        })}
      </ol>
      {!isReadOnly && rest.length > 0 && (
        <div className="case-add">
          <Select
            key={chosen.length}
            label={words.addReport}
            placeholder={words.addReport}
            hideLabel
            value={null}
            options={rest.map(report => ({ id: report.id, text: `${report.designation} ${report.title}` }))}
            onChange={id => set([...chosen, id])}
            hint={remarksOn(draft).reportIds}
          />
        </div>
      )}
    </div>
  );
}

/** Who works on the case: their cases are their "Mina". */
export function OfficerChoice({ draft, onChange, isReadOnly }: CaseFormProps) {
  const { go } = useNavigator();
  const persons = useQuery('person.list', {}).value ?? [];
  const chosen = persons.filter(person => draft.officerIds.includes(person.id));
  const rest = persons.filter(person => !draft.officerIds.includes(person.id));
  const set = (officerIds: PersonId[]) => onChange({ ...draft, officerIds });
  return (
    <fieldset className="case-rows" data-field="officerIds" disabled={isReadOnly}>
      <legend className="field-label">{words.officers}</legend>
      <ul className="case-officers">
        {chosen.map(person => (
          <li key={person.id} className="case-officer">
            <PersonMark person={person} />
            {person.name}
            {person.role !== '' && <span className="case-officer-role">{person.role}</span>}
            {!isReadOnly && (
              <IconButton
                icon={X}
                size="small"
                label={strings.common.remove(person.name)}
                onPress={() => set(draft.officerIds.filter(id => id !== person.id))}
              />
            )}
          </li>
        ))}
      </ul>
      {!isReadOnly && (
        <div className="case-add">
          {rest.length > 0 && (
            <Select
              key={chosen.length}
              label={words.addOfficer}
              placeholder={words.addOfficer}
              hideLabel
              value={null}
              options={rest.map(person => ({ id: person.id, text: person.name }))}
              onChange={id => set([...draft.officerIds, id])}
            />
          )}
          {persons.length === 0 && (
            <Button variant="link" onPress={() => go({ kind: 'start', screen: 'organisation' })}>
              {words.noPersons}
            </Button>
          )}
        </div>
      )}
    </fieldset>
  );
}
