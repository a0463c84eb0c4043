import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { type Organisation, organisationFields } from '../../../shared/domain/organisation.ts';
import { type FieldErrors, fieldErrors } from '../../app/field-errors.ts';
import { useHost, useQuery } from '../../app/host.tsx';
import { failureOf } from '../../app/host-store.ts';
import { pendingSaves } from '../../app/pending-saves.ts';
import { strings } from '../../strings.sv.ts';
import { MessageLine } from '../../ui/message-line.tsx';
import { type SaveState, SaveStatus } from '../../ui/status-bar.tsx';

export interface OrganisationEditing {
  readonly draft: Organisation;
  readonly errors: FieldErrors;
  readonly change: (draft: Organisation) => void;
  /** A field was left: a good moment to save. */
  readonly save: () => void;
}

/** Keeps the organisation saved while it is edited, and says so. */
export function OrganisationDraft({ children }: { readonly children: (editing: OrganisationEditing) => ReactNode }) {
  const { value, failure } = useQuery('organisation.read', {});
  if (value) return <Editing stored={value}>{children}</Editing>;
  return failure ? (
    <MessageLine kind="error" title={strings.shell.notRead}>
      {failure.message}
    </MessageLine>
  ) : null;
}

interface EditingProps {
  readonly stored: Organisation;
  readonly children: (editing: OrganisationEditing) => ReactNode;
}

function Editing({ stored, children }: EditingProps) {
  const host = useHost();
  const [draft, setDraft] = useState(stored);
  const [saveState, setSaveState] = useState<SaveState>({ kind: 'idle' });
  const latest = useRef(draft);
  const saved = useRef(JSON.stringify(stored));

  const flush = useCallback(async () => {
    const sent = cleaned(latest.current);
    const text = JSON.stringify(sent);
    if (text === saved.current || Object.keys(errorsIn(latest.current)).length > 0) return;
    try {
      await host.call('organisation.save', { organisation: sent });
      saved.current = text;
      setSaveState({ kind: 'saved', at: new Date().toISOString() });
    } catch (error) {
      setSaveState({ kind: 'failed', message: failureOf(error).message });
      throw error;
    }
  }, [host]);
  const save = useCallback(() => void flush().catch(() => {}), [flush]);

  useEffect(() => {
    const isDirty = () =>
      JSON.stringify(cleaned(latest.current)) !== saved.current && Object.keys(errorsIn(latest.current)).length === 0;
    return pendingSaves.register({ isDirty, flush });
  }, [flush]);

  const change = (next: Organisation) => {
    latest.current = next;
    setDraft(next);
  };
  return (
    <>
      {children({ draft, errors: errorsIn(draft), change, save })}
      <div className="organisation-saved">
        <SaveStatus state={saveState} onRetry={save} />
      </div>
    </>
  );
}

/** Committees that were added and never named are left out. */
function cleaned(organisation: Organisation): Organisation {
  return {
    ...organisation,
    committees: organisation.committees.filter(one => one.name.trim() !== '' || one.abbreviation.trim() !== ''),
  };
}

function errorsIn(organisation: Organisation): FieldErrors {
  const errors: { [place: string]: string } = {};
  for (const [index, committee] of organisation.committees.entries()) {
    if (committee.name.trim() === '' && committee.abbreviation.trim() !== '')
      errors[`committees.${index}.name`] = strings.organisation.committeeNameMissing;
  }
  return { ...fieldErrors(organisationFields, cleaned(organisation)), ...errors };
}
