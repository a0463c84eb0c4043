import './position-form.css';
import type { Node } from 'prosemirror-model';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type DocumentJson, emptyDocument, serializeDocument } from '../../../shared/document/json.ts';
import { plainText } from '../../../shared/document/plain-text.ts';
import { type Position, type PositionFields, positionFields } from '../../../shared/domain/position.ts';
import type { Failure } from '../../../shared/errors.ts';
import type { PositionId } from '../../../shared/ids.ts';
import { type FieldErrors, fieldErrors } from '../../app/field-errors.ts';
import { useHost, useQuery } from '../../app/host.tsx';
import { failureOf } from '../../app/host-store.ts';
import { pendingSaves } from '../../app/pending-saves.ts';
import { RichTextEditor } from '../../editor/rich-text-editor.tsx';
import { strings } from '../../strings.sv.ts';
import { Button } from '../../ui/button.tsx';
import { MessageLine } from '../../ui/message-line.tsx';
import { fieldsOf, freshFields } from './position-draft.ts';
import { PositionFieldset } from './position-fieldset.tsx';

const words = strings.positions;

interface PositionFormProps {
  /** Null for a new position. */
  readonly positionId: PositionId | null;
  /** With the saved position's id, or null when nothing was saved. */
  readonly onDone: (saved: PositionId | null) => void;
}

/** Writing a position; saving an old one makes its next version. */
export function PositionForm({ positionId, onDone }: PositionFormProps) {
  const stored = useQuery('position.read', positionId === null ? null : { positionId });
  const settings = useQuery('settings.read', {});
  const persons = useQuery('person.list', {}).value ?? [];
  if (positionId !== null && stored.value === undefined) {
    return stored.failure ? (
      <MessageLine kind="error" title={strings.shell.notRead}>
        {stored.failure.message}
      </MessageLine>
    ) : null;
  }
  const me = persons.find(person => person.id === settings.value?.personId);
  const position = stored.value ?? null;
  return <PositionEditor position={position} owner={me?.initials ?? ''} onDone={onDone} />;
}

interface PositionEditorProps {
  readonly position: Position | null;
  readonly owner: string;
  readonly onDone: PositionFormProps['onDone'];
}

function PositionEditor({ position, owner, onDone }: PositionEditorProps) {
  const [base] = useState(position);
  const writing = usePositionWriting(base, owner);
  const [tried, setTried] = useState(false);
  const errors: FieldErrors = tried ? fieldErrors(positionFields, writing.fields) : {};
  const save = async () => {
    setTried(true);
    const saved = await writing.save();
    if (saved !== null) onDone(saved);
  };
  return (
    <form
      className="position-form"
      aria-label={base === null ? words.newTitle : words.editTitle(base.title)}
      onSubmit={event => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="page-head library-head">
        <h1>{base === null ? words.newTitle : words.editHeading}</h1>
        <span className="page-head-note">
          {base === null ? words.newLead : words.editLead(base.version + 1, base.useCount)}
        </span>
      </div>
      <div className="position-form-body">
        <PositionFieldset fields={writing.fields} errors={errors} onChange={writing.setFields} />
        <div className="position-form-text">
          <span className="field-label" aria-hidden="true">
            {words.text}
          </span>
          <RichTextEditor
            initial={base?.body ?? emptyDocument()}
            onChange={writing.setText}
            label={words.text}
            placeholder={words.textPlaceholder}
          />
          {tried && writing.textMissing && <p className="field-error">{words.textMissing}</p>}
        </div>
      </div>
      <div className="position-form-foot">
        {writing.failure && (
          <MessageLine kind="error" title={words.notSaved}>
            {writing.failure.message}
          </MessageLine>
        )}
        <Button variant="primary" type="submit">
          {base === null ? words.create : words.saveVersion(base.version + 1)}
        </Button>
        <Button
          variant="quiet"
          onPress={() => {
            writing.discard();
            onDone(null);
          }}
        >
          {strings.common.cancel}
        </Button>
      </div>
    </form>
  );
}

/** The draft of a position and its saving; leaving the view with something written saves it first. */
function usePositionWriting(base: Position | null, owner: string) {
  const host = useHost();
  const [initial] = useState(() => (base === null ? freshFields(owner) : fieldsOf(base)));
  const [fields, setFields] = useState<PositionFields>(initial);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [textMissing, setTextMissing] = useState(base === null);
  const text = useRef<Node | null>(null);
  const latest = useRef({ fields, settled: false });
  latest.current.fields = fields;

  const actions = useMemo(() => {
    const isDirty = () =>
      !latest.current.settled &&
      (text.current !== null || JSON.stringify(latest.current.fields) !== JSON.stringify(initial));
    const send = async (): Promise<PositionId> => {
      const body: DocumentJson =
        text.current === null ? (base?.body ?? emptyDocument()) : serializeDocument(text.current);
      const common = { fields: latest.current.fields, body };
      const saved =
        base === null
          ? await host.call('position.create', { ...common, source: null })
          : await host.call('position.save', { ...common, positionId: base.id, baseVersion: base.version });
      latest.current.settled = true;
      return saved.id;
    };
    return { isDirty, send };
  }, [base, host, initial]);

  useEffect(
    () =>
      pendingSaves.register({
        isDirty: actions.isDirty,
        flush: async () => {
          await actions.send();
        },
      }),
    [actions],
  );

  return {
    fields,
    failure,
    textMissing,
    setFields,
    setText: (doc: Node) => {
      text.current = doc;
      setTextMissing(plainText(doc).trim() === '');
    },
    discard: () => {
      latest.current.settled = true;
    },
    save: async (): Promise<PositionId | null> => {
      if (Object.keys(fieldErrors(positionFields, latest.current.fields)).length > 0 || textMissing) return null;
      try {
        return await actions.send();
      } catch (error) {
        setFailure(failureOf(error));
        return null;
      }
    },
  };
}
