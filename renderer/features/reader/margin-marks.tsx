import { Highlighter, NotebookPen } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Mark, PlacedBlock } from '../../../shared/domain/reading.ts';
import { strings } from '../../strings.sv.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { useReading } from './reading-context.ts';
import type { Holder } from './reading-rows.ts';

const words = strings.reader;

interface MarginMarksProps {
  readonly holder: Holder;
  readonly blocks: readonly PlacedBlock[];
}

/** The marks that begin in a row: a glyph in the margin for each, the note beside it where there is room, and the note's field when open. */
export function MarginMarks({ holder, blocks }: MarginMarksProps) {
  const { marks, openMark, editMark } = useReading();
  const here = marks.filter(mark => isIn(mark, holder) && blocks.some(({ ordinal }) => ordinal === mark.from.ordinal));
  if (here.length === 0) return null;
  const open = here.find(({ id }) => id === openMark);
  return (
    <>
      <div className="margin-marks" data-ignore>
        {here.map(mark => (
          <button
            key={mark.id}
            type="button"
            className="margin-mark"
            aria-expanded={mark.id === openMark}
            title={mark.note === '' ? words.mark : mark.note}
            aria-label={mark.note === '' ? words.openMark(mark.quote) : words.openNote(mark.note)}
            onClick={() => editMark(mark.id === openMark ? null : mark.id)}
          >
            {mark.note === '' ? (
              <Highlighter className="icon" data-size="small" aria-hidden="true" />
            ) : (
              <NotebookPen className="icon" data-size="small" aria-hidden="true" />
            )}
            {mark.note !== '' && <span className="margin-mark-note">{mark.note}</span>}
          </button>
        ))}
      </div>
      {open && <NoteForm key={open.id} mark={open} />}
    </>
  );
}

function isIn(mark: Mark, { place }: Holder): boolean {
  if (mark.lost) return false;
  return 'sectionId' in place ? mark.sectionId === place.sectionId : mark.partId === place.partId;
}

function NoteForm({ mark }: { readonly mark: Mark }) {
  const { saveNote, removeMark, editMark } = useReading();
  const [note, setNote] = useState(mark.note);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const save = () => saveNote(mark.id, note.trim());
  return (
    <form
      ref={form}
      className="note-form"
      data-ignore
      onSubmit={event => {
        event.preventDefault();
        save();
      }}
      onKeyDown={event => {
        if (event.key === 'Escape') editMark(null);
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <TextArea label={words.noteField} value={note} onChange={setNote} hint={words.notePrivate} autoFocus />
      <div className="note-actions">
        <Button size="small" variant="primary" type="submit">
          {strings.common.save}
        </Button>
        <Button size="small" variant="quiet" onPress={() => editMark(null)}>
          {strings.common.cancel}
        </Button>
        <Button size="small" variant="quiet" onPress={() => removeMark(mark.id)}>
          {words.removeMark}
        </Button>
      </div>
    </form>
  );
}
