import type { Node } from 'prosemirror-model';
import { type ReactNode, type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import { v7 } from 'uuid';
import { type DocumentJson, parseDocument } from '../../shared/document/json.ts';
import type { Id, NewId, PositionId } from '../../shared/ids.ts';
import { strings } from '../strings.sv.ts';
import 'prosemirror-view/style/prosemirror.css';
import 'prosemirror-gapcursor/style/gapcursor.css';
import './prose.css';
import './writing.css';
import './editor.css';
import { type EditorHandle, handleOf } from './editor-handle.ts';
import { EditorSession } from './editor-session.ts';
import { editorKeys } from './keys.ts';
import { LinkForm } from './link-form.tsx';
import { MarginNotes, type PositionFacts } from './margin-notes.tsx';
import { EditorToolbar } from './toolbar.tsx';

const words = strings.editor;
const uuid: NewId = <Name extends string>() => v7() as Id<Name>;

/** Runs what the surroundings gave for a key; false when they gave nothing, so that the key keeps its meaning. */
function given(run: (() => void) | undefined): boolean {
  run?.();
  return run !== undefined;
}

interface RichTextEditorProps {
  /** Read once: another text needs another `key`. */
  readonly initial: DocumentJson;
  /** Called at every change of the text, so it must be cheap. */
  readonly onChange: (doc: Node) => void;
  /** The accessible name of the text. */
  readonly label: string;
  readonly readOnly?: boolean;
  /** False leaves the toolbar out. */
  readonly toolbar?: boolean;
  /** What stands at the toolbar's right end. */
  readonly toolbarEnd?: ReactNode;
  /** Stands between toolbar and text and scrolls with neither: messages, small forms. */
  readonly banner?: ReactNode;
  readonly placeholder?: string;
  /** What is known of a position, for the margin beside its excerpts. */
  readonly positionFacts?: (id: PositionId) => PositionFacts | null;
  readonly onOpenPosition?: (id: PositionId) => void;
  /** Offers to save the selected blocks as a position. */
  readonly onSavePosition?: () => void;
  /** Ctrl Enter in the text. */
  readonly onInsertPosition?: () => void;
  readonly autoFocus?: boolean;
  readonly newId?: NewId;
  readonly ref?: Ref<EditorHandle>;
}

/** An editor of one text. React draws its surroundings only; typing goes past React altogether. */
export function RichTextEditor(props: RichTextEditorProps) {
  const { toolbar = true, readOnly = false } = props;
  const place = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  const [session, setSession] = useState<EditorSession | null>(null);
  const [link, setLink] = useState<'key' | 'click' | null>(null);

  useLayoutEffect(() => {
    if (place.current === null) return;
    const { initial, label, placeholder = words.placeholder, newId = uuid, autoFocus = false } = latest.current;
    const opened = new EditorSession(place.current, parseDocument(initial), {
      newId,
      label,
      placeholder,
      words: { footnotes: words.footnotes, footnote: words.footnoteNumber, removeFootnote: words.removeFootnote },
      readOnly: () => latest.current.readOnly ?? false,
      onChange: doc => latest.current.onChange(doc),
      onLink: setLink,
      keys: {
        [editorKeys.savePosition]: () => given(latest.current.onSavePosition),
        [editorKeys.insertPosition]: () => given(latest.current.onInsertPosition),
      },
    });
    setSession(opened);
    if (autoFocus) opened.view.focus();
    return () => opened.destroy();
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the session reads `readOnly` itself and has to be told that it changed.
  useEffect(() => session?.refreshEditable(), [session, readOnly]);
  useImperativeHandle(props.ref, () => handleOf(() => session), [session]);

  return (
    <div className="rich-text">
      {toolbar && !readOnly && session !== null && (
        <EditorToolbar session={session} onSavePosition={props.onSavePosition}>
          {props.toolbarEnd}
        </EditorToolbar>
      )}
      {props.banner}
      <div className="rich-text-scroll">
        <div className="rich-text-sheet" ref={sheet}>
          <div className="rich-text-column" ref={place} />
          {session !== null && (
            <MarginNotes
              session={session}
              factsOf={props.positionFacts}
              onOpen={props.onOpenPosition}
              readOnly={readOnly}
            />
          )}
          {session !== null && link !== null && (
            <LinkForm session={session} takesFocus={link === 'key'} onClose={() => setLink(null)} />
          )}
        </div>
      </div>
    </div>
  );
}
