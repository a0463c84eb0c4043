import { type FormEvent, useLayoutEffect, useRef, useState } from 'react';
import { editorStrings as words } from '../strings/editor.sv.ts';
import { completeLink, linkAt, setLink } from './commands/marks.ts';
import type { EditorSession } from './editor-session.ts';

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
  const [isInvalid, setInvalid] = useState(false);

  useLayoutEffect(() => {
    if (form.current !== null) placeUnder(form.current, session);
    if (takesFocus) field.current?.select();
  }, [session, takesFocus]);
  useLayoutEffect(() => session.onLayout(onClose), [session, onClose]);

  const close = () => {
    onClose();
    session.activeView.focus();
  };
  const apply = (event: FormEvent) => {
    event.preventDefault();
    const href = completeLink(typed);
    setInvalid(href === null);
    if (href === null) return;
    session.run(setLink(href));
    onClose();
  };

  return (
    <form
      className="link-form"
      ref={form}
      aria-label={words.link}
      onSubmit={apply}
      onKeyDown={event => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
      onBlur={event => {
        if (!event.currentTarget.contains(event.relatedTarget)) onClose();
      }}
    >
      <input
        ref={field}
        className="link-form-field"
        aria-label={words.linkAddress}
        aria-invalid={isInvalid}
        aria-describedby={isInvalid ? 'link-form-fault' : undefined}
        placeholder={words.linkHint}
        value={typed}
        inputMode="url"
        onChange={event => setTyped(event.target.value)}
      />
      <button type="submit" className="link-form-button primary">
        {words.linkApply}
      </button>
      {present !== null && (
        <button
          type="button"
          className="link-form-button"
          onClick={() => {
            session.run(setLink(null));
            onClose();
          }}
        >
          {words.linkRemove}
        </button>
      )}
      {isInvalid && (
        <p className="link-form-fault" id="link-form-fault" role="alert">
          {words.linkInvalid}
        </p>
      )}
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
