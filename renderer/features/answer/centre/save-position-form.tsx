import { type FormEvent, useState } from 'react';
import { parseDocument } from '../../../../shared/document/json.ts';
import { countWords, plainText } from '../../../../shared/document/plain-text.ts';
import type { Position } from '../../../../shared/domain/position.ts';
import type { Stance } from '../../../../shared/domain/stance.ts';
import { useHost } from '../../../app/host.tsx';
import { failureOf } from '../../../app/host-store.ts';
import type { SelectedBlocks } from '../../../editor/editor-handle.ts';
import { strings } from '../../../strings.sv.ts';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { MessageLine } from '../../../ui/message-line.tsx';
import { useAnswering } from '../answering.ts';
import { statutesIn } from '../positions/statutes.ts';

const words = strings.answer.positions;

/** Where a text stands that becomes a position. */
export interface PositionOrigin {
  readonly title: string;
  /** "SOU 2023:97, avsnitt 10.2.1"; null for free sections. */
  readonly source: string | null;
  readonly stance: Stance | null;
}

interface SavePositionFormProps {
  readonly blocks: SelectedBlocks;
  readonly origin: PositionOrigin;
  readonly onClose: () => void;
}

/** Asks for nothing but a title, saves the blocks as a position and links the text to it. */
export function SavePositionForm({ blocks, origin, onClose }: SavePositionFormProps) {
  const host = useHost();
  const { people, me, editor, openPosition } = useAnswering();
  const [title, setTitle] = useState(origin.title);
  const [saved, setSaved] = useState<Position | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const text = plainText(parseDocument(blocks.body));
  const count = countWords(text);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() === '') return;
    const fields = {
      title: title.trim(),
      stance: origin.stance,
      state: 'draft' as const,
      subjects: [],
      statutes: [...statutesIn(text)],
      owner: people.find(({ id }) => id === me)?.initials ?? '',
      decision: null,
      reviewBy: null,
    };
    try {
      const position = await host.call('position.create', { fields, body: blocks.body, source: origin.source });
      editor.current?.linkBlocks(blocks, position.id, position.version);
      setSaved(position);
      editor.current?.focus();
    } catch (error) {
      setFailure(failureOf(error).message);
    }
  };

  if (saved !== null) {
    return (
      <MessageLine
        kind="done"
        actions={
          <>
            <Button variant="link" onPress={() => openPosition(saved.id)}>
              {words.open}
            </Button>
            <Button variant="link" onPress={onClose}>
              {strings.common.close}
            </Button>
          </>
        }
      >
        {words.saved(saved.title)}
      </MessageLine>
    );
  }
  return (
    <>
      {failure !== null && (
        <MessageLine kind="error" title={words.notSaved}>
          {failure}
        </MessageLine>
      )}
      <form
        className="save-position"
        aria-label={words.saveTitle}
        onSubmit={event => void save(event)}
        onKeyDown={event => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          onClose();
          editor.current?.focus();
        }}
      >
        <Field label={words.titleField} value={title} onChange={setTitle} autoFocus isRequired />
        <Button type="submit" variant="primary">
          {words.saveTitle}
        </Button>
        <Button onPress={onClose}>{strings.common.cancel}</Button>
        <span className="save-position-extent">{blocks.isWholeText ? words.whole(count) : words.part(count)}</span>
      </form>
    </>
  );
}
