import './margin-notes.css';
import { LibraryBig } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import type { PositionId } from '../../shared/ids.ts';
import { strings } from '../strings.sv.ts';
import { Button } from '../ui/button.tsx';
import { excerptsIn, unlinkPosition } from './commands/position-excerpt.ts';
import type { EditorSession } from './editor-session.ts';

const words = strings.editor;

/** What the margin says of a position. */
export interface PositionFacts {
  readonly title: string;
  /** The newest version in the library. */
  readonly version: number;
}

interface MarginNotesProps {
  readonly session: EditorSession;
  readonly factsOf?: ((id: PositionId) => PositionFacts | null) | undefined;
  readonly onOpen?: ((id: PositionId) => void) | undefined;
  readonly readOnly: boolean;
}

/** Space kept between two notes that would otherwise touch, in CSS pixels. */
const gap = 10;

/**
 * The column beside the text. Each note stands at the line it is about, or under the note above when that is too tall;
 * places are set directly on the elements after each change of the text, without React.
 */
export function MarginNotes({ session, factsOf, onOpen, readOnly }: MarginNotesProps) {
  const column = useRef<HTMLElement>(null);
  const { excerpts } = useSyncExternalStore(session.subscribe, session.status);
  useLayoutEffect(() => {
    if (column.current !== null) placeNotes(column.current, session);
  });
  useEffect(() => keepPlaced(column.current, session), [session]);
  return (
    <aside className="margin-notes" aria-label={words.marginNotes} ref={column} hidden={excerpts.length === 0}>
      {excerpts.map(({ key, positionId, version }) => {
        const facts = factsOf?.(positionId) ?? null;
        return (
          <div className="margin-note position" key={key} data-note={key}>
            <div className="margin-note-head">
              <LibraryBig size={14} strokeWidth={1.75} aria-hidden="true" />
              {words.positionVersion(version)}
            </div>
            <div className="margin-note-body">
              <div className="margin-note-title">{facts?.title ?? words.positionGone}</div>
              {facts !== null && facts.version > version && (
                <div className="margin-note-warning">{words.newerVersion(facts.version)}</div>
              )}
              <div className="margin-note-actions">
                {facts !== null && onOpen !== undefined && (
                  <Button variant="link" onPress={() => onOpen(positionId)}>
                    {words.openPosition}
                  </Button>
                )}
                {!readOnly && (
                  <Button variant="link" onPress={() => unlink(session, key)}>
                    {words.unlink}
                  </Button>
                )}
              </div>
            </div>
          </div>
        );
      })}
    </aside>
  );
}

function unlink(session: EditorSession, key: string): void {
  const excerpt = excerptsIn(session.view.state.doc).find(found => found.key === key);
  if (excerpt !== undefined) session.runAndFocus(unlinkPosition(excerpt.pos));
}

/** Places the notes again, at most once a frame, whenever text or width changes. */
function keepPlaced(column: HTMLElement | null, session: EditorSession): (() => void) | undefined {
  if (column === null) return undefined;
  let frame = 0;
  const later = () => {
    if (frame !== 0 || column.childElementCount === 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      placeNotes(column, session);
    });
  };
  const stop = session.onLayout(later);
  const resized = new ResizeObserver(later);
  resized.observe(session.view.dom);
  return () => {
    stop();
    resized.disconnect();
    cancelAnimationFrame(frame);
  };
}

function placeNotes(column: HTMLElement, session: EditorSession): void {
  const notes = new Map(
    [...column.querySelectorAll<HTMLElement>('[data-note]')].map(note => [note.dataset.note, note]),
  );
  const top = column.getBoundingClientRect().top;
  const wanted = excerptsIn(session.view.state.doc).flatMap(({ key, pos }) => {
    const note = notes.get(key);
    const block = session.view.nodeDOM(pos);
    if (note === undefined || !(block instanceof HTMLElement)) return [];
    return [{ note, at: block.getBoundingClientRect().top - top, height: note.offsetHeight }];
  });
  let free = 0;
  for (const { note, at, height } of wanted) {
    const place = Math.max(at, free);
    note.style.top = `${place}px`;
    free = place + height + gap;
  }
}
