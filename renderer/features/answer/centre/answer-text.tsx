import type { Node } from 'prosemirror-model';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Instant } from '../../../../shared/domain/dates.ts';
import type { ResponseState, Stance } from '../../../../shared/domain/stance.ts';
import type { PositionId } from '../../../../shared/ids.ts';
import type { AnswerTarget } from '../../../app/navigation.ts';
import type { SelectedBlocks } from '../../../editor/editor-handle.ts';
import { RichTextEditor } from '../../../editor/rich-text-editor.tsx';
import { strings } from '../../../strings.sv.ts';
import { Button } from '../../../ui/button.tsx';
import { MessageLine } from '../../../ui/message-line.tsx';
import { useAnswering } from '../answering.ts';
import { SaveLine, SaveTrouble } from './save-line.tsx';
import { type PositionOrigin, SavePositionForm } from './save-position-form.tsx';
import { TextFeed, TextMeasure } from './text-measure.tsx';
import { useOpenedText } from './use-opened-text.ts';

const words = strings.answer;

interface AnswerTextProps {
  readonly target: AnswerTarget;
  /** Accessible name of the text. */
  readonly label: string;
  readonly state: ResponseState;
  /** What the host last told of the text, before what is being written here. */
  readonly storedRevision: number;
  readonly storedAt: Instant | null;
  /** Where a position saved from this text comes from, and what it says. */
  readonly origin: PositionOrigin & { readonly stance: Stance | null };
  readonly notice?: ReactNode;
}

/** The editor of one text with everything that opening, saving and measuring it shows. */
export function AnswerText({ target, label, state, storedRevision, storedAt, origin, notice }: AnswerTextProps) {
  const { drafts, editor, openPosition, insertPosition } = useAnswering();
  const { shown, failure, wasReloaded, reload, replace } = useOpenedText(drafts, target, storedRevision);
  const feed = useMemo(() => new TextFeed(), []);
  const [blocks, setBlocks] = useState<SelectedBlocks | 'none' | null>(null);
  const revision = shown?.text.revision ?? storedRevision;
  const latest = useRef({ target, revision, state });
  useEffect(() => {
    latest.current = { target, revision, state };
  });
  const changed = useCallback(
    (body: Node) => {
      const { target, revision, state } = latest.current;
      drafts.change(target, revision, state === 'notStarted' ? { body, state: 'draft' } : { body });
      feed.tell(body);
    },
    [drafts, feed],
  );
  const factsOf = usePositionFacts();

  if (failure !== null) {
    return (
      <div className="centre-messages">
        <MessageLine
          kind="error"
          title={words.save.notRead}
          actions={<Button onPress={reload}>{strings.common.retry}</Button>}
        >
          {failure.message}
        </MessageLine>
      </div>
    );
  }
  if (shown === null) return null;
  const banner = (
    <div className="centre-messages">
      <SaveTrouble drafts={drafts} target={target} onReplace={replace} />
      {wasReloaded && <MessageLine kind="info">{words.save.reloaded}</MessageLine>}
      {blocks === 'none' && <MessageLine kind="info">{words.positions.nothingToSave}</MessageLine>}
      {blocks !== null && blocks !== 'none' && (
        <SavePositionForm
          key={`${blocks.firstId} ${blocks.lastId}`}
          blocks={blocks}
          origin={origin}
          onClose={() => setBlocks(null)}
        />
      )}
      {notice}
    </div>
  );
  return (
    <>
      <RichTextEditor
        key={`${shown.key} ${shown.generation}`}
        ref={editor}
        initial={shown.text.body}
        label={label}
        placeholder={words.head.placeholder}
        onChange={changed}
        banner={banner}
        autoFocus={document.activeElement === document.body}
        positionFacts={factsOf}
        onOpenPosition={openPosition}
        onInsertPosition={insertPosition}
        onSavePosition={() => setBlocks(editor.current?.selectedBlocks() ?? 'none')}
      />
      <SaveLine drafts={drafts} target={target} storedAt={storedAt} />
      <TextMeasure key={`measure ${shown.key} ${shown.generation}`} initial={shown.text.body} feed={feed} />
    </>
  );
}

function usePositionFacts() {
  const { positions } = useAnswering();
  return useMemo(() => {
    const byId = new Map(positions.map(position => [position.id, position]));
    return (id: PositionId) => byId.get(id) ?? null;
  }, [positions]);
}
