import { type FormEvent, useLayoutEffect, useRef, useState } from 'react';
import { strings } from '../strings.sv.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { completeLink, linkAt, setLink } from './commands/marks.ts';
import type { EditorSession } from './editor-session.ts';

const words = strings.editor;

interface LinkFormProps {
  readonly session: EditorSession;
  /** Asked for by key or button: the field gets the cursor. Opened by a click in the text, the cursor stays there. */
  readonly takesFocus: boolean;
  readonly onClose: () => void;
}

/** The field for a link's address, under the words it is about. */
export function LinkForm({ session, takesFocus, onClose }: LinkFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const present = linkAt(session.activeView.state);
  const [typed, setTyped] = useState(present?.href.replace(/^mailto:/i, '') ?? '');
  const [error, setError] = useState<string | null>(null);

  useLayoutEffect(() => {
    if (form.current !== null) placeUnder(form.current, session);
    if (takesFocus) field.current?.select();
  }, [session, takesFocus]);
  useLayoutEffect(() => session.onLayout(onClose), [session, onClose]);

  const apply = (event: FormEvent) => {
    event.preventDefault();
    const href = completeLink(typed);
    if (href === null) return setError(words.linkInvalid);
    onClose();
    session.run(setLink(href));
  };
  const remove = () => {
    onClose();
    session.run(setLink(null));
  };

  return (
    <form
      className="link-form"
      ref={form}
      aria-label={words.link}
      onSubmit={apply}
      onKeyDown={event => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
        session.activeView.focus();
      }}
      onBlur={event => {
        if (!event.currentTarget.contains(event.relatedTarget)) onClose();
      }}
    >
      <Field
        label={words.linkAddress}
        hideLabel
        inputRef={field}
        placeholder={words.linkHint}
        value={typed}
        error={error}
        onChange={text => {
          setTyped(text);
          setError(null);
        }}
      />
      <Button type="submit" variant="primary">
        {present === null ? words.linkInsert : words.linkChange}
      </Button>
      {present !== null && <Button onPress={remove}>{words.linkRemove}</Button>}
    </form>
  );
}

/** Puts the form under the start of the selection, within the sheet. */
function placeUnder(form: HTMLElement, session: EditorSession): void {
  const sheet = form.offsetParent?.getBoundingClientRect();
  if (sheet === undefined) return;
  const view = session.activeView;
  const at = view.coordsAtPos(linkAt(view.state)?.from ?? view.state.selection.from);
  const left = Math.max(0, Math.min(at.left - sheet.left, sheet.width - form.offsetWidth));
  form.style.left = `${left}px`;
  form.style.top = `${at.bottom - sheet.top + 6}px`;
}
