import { useState } from 'react';
import type { CaseFields } from '../../../shared/domain/case.ts';
import type { Failure } from '../../../shared/errors.ts';
import type { FieldErrors } from '../../app/field-errors.ts';
import { useHost, useQuery } from '../../app/host.tsx';
import { failureOf } from '../../app/host-store.ts';
import { useNavigator } from '../../app/navigation-context.tsx';
import { strings } from '../../strings.sv.ts';
import { Button } from '../../ui/button.tsx';
import { MessageLine } from '../../ui/message-line.tsx';
import { useStoredState } from '../../ui/stored-state.ts';
import { cleaned, errorsIn, freshDraft } from './case-draft.ts';
import { CaseForm } from './case-form.tsx';
import { focusField } from './focus-field.ts';

const words = strings.caseForm;

/** A page for a new case: only the title is needed, the rest can come later. */
export function NewCase() {
  const organisation = useQuery('organisation.read', {});
  const settings = useQuery('settings.read', {});
  const known = !organisation.loading && !settings.loading;
  return (
    <main className="page" aria-labelledby="new-case-heading">
      <div className="page-head">
        <h1 id="new-case-heading">{words.newTitle}</h1>
        <span className="page-head-note">{words.newLead}</span>
      </div>
      <div className="page-body">
        {known && <NewCaseForm initial={freshDraft(organisation.value, settings.value?.personId ?? null)} />}
      </div>
    </main>
  );
}

function NewCaseForm({ initial }: { readonly initial: CaseFields }) {
  const host = useHost();
  const { go } = useNavigator();
  // Kept over reloads and detours, so that nothing that was filled in gets lost before the case exists.
  const [kept, setKept] = useStoredState<CaseFields | null>('newCase', null);
  const draft = kept ?? initial;
  const [tried, setTried] = useState(false);
  const [creating, setCreating] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const errors: FieldErrors = tried ? errorsIn(draft) : {};

  const create = async () => {
    setTried(true);
    const found = errorsIn(draft);
    const [first] = Object.keys(found);
    if (first !== undefined) return focusField(first);
    setCreating(true);
    try {
      const created = await host.call('case.create', { fields: cleaned(draft) });
      setKept(null);
      go({ kind: 'start', screen: 'cases' });
      go({ kind: 'case', caseId: created.id, view: 'answers', target: null });
    } catch (error) {
      setFailure(failureOf(error));
      setCreating(false);
    }
  };

  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        if (!creating) void create();
      }}
    >
      <CaseForm draft={draft} errors={errors} onChange={setKept} autoFocus />
      <div className="case-form-foot">
        {failure && (
          <MessageLine kind="error" title={words.notCreated}>
            {failure.message}
          </MessageLine>
        )}
        <Button variant="primary" type="submit">
          {words.create}
        </Button>
        <Button
          variant="quiet"
          onPress={() => {
            setKept(null);
            go({ kind: 'start', screen: 'cases' });
          }}
        >
          {strings.common.cancel}
        </Button>
        {Object.keys(errors).length > 0 && <span className="case-form-problem">{words.seeErrors}</span>}
      </div>
    </form>
  );
}
