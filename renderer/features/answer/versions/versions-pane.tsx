import './versions-pane.css';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { parseDocument, serializeDocument } from '../../../../shared/document/json.ts';
import { plainText } from '../../../../shared/document/plain-text.ts';
import type { RevisionSummary } from '../../../../shared/domain/case.ts';
import type { Stance } from '../../../../shared/domain/stance.ts';
import type { AnswerTarget } from '../../../app/navigation.ts';
import { useToday } from '../../../app/today.ts';
import { DocumentText } from '../../../editor/document-text.tsx';
import { strings } from '../../../strings.sv.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { formatMoment } from '../../../ui/format.ts';
import { DoneLine, MessageLine } from '../../../ui/message-line.tsx';
import { StanceGlyph, StanceWord } from '../../../ui/stance.tsx';
import { responseOf, useAnswering } from '../answering.ts';
import type { TextChange } from '../saving/drafts.ts';
import { useHistory, useRevision } from './history.ts';

const words = strings.answer.versions;

interface VersionsPaneProps {
  readonly target: AnswerTarget | null;
  readonly onChange: (change: TextChange) => void;
}

/** Every kept state of the text, newest first: read it, and take it back as a new version. */
export function VersionsPane({ target, onChange }: VersionsPaneProps) {
  const { value: revisions, failure } = useHistory(target);
  const [chosen, setChosen] = useState<number | null>(null);
  const [undo, setUndo] = useState<{ readonly moment: string; run(): void } | null>(null);
  if (failure !== null) {
    return (
      <MessageLine kind="error" title={words.notRead}>
        {failure.message}
      </MessageLine>
    );
  }
  if (target === null || revisions?.length === 0) {
    return (
      <EmptyState title={words.none} size="pane" level={3}>
        {words.noneText}
      </EmptyState>
    );
  }
  return (
    <>
      <ul className="version-list" aria-label={words.list}>
        {revisions?.map((revision, index) => (
          <VersionRow
            key={revision.revision}
            revision={revision}
            isCurrent={index === 0}
            isChosen={chosen === revision.revision}
            hasStance={'sectionId' in target}
            onChoose={() => setChosen(chosen === revision.revision ? null : revision.revision)}
          />
        ))}
      </ul>
      {undo !== null && (
        <DoneLine
          onUndo={() => {
            undo.run();
            setUndo(null);
          }}
        >
          {words.restored(undo.moment)}
        </DoneLine>
      )}
      {chosen !== null && (
        <VersionPreview
          target={target}
          revision={chosen}
          isCurrent={revisions?.[0]?.revision === chosen}
          onChange={onChange}
          onRestored={(moment, run) => setUndo({ moment, run })}
        />
      )}
    </>
  );
}

interface VersionRowProps {
  readonly revision: RevisionSummary;
  readonly isCurrent: boolean;
  readonly isChosen: boolean;
  readonly hasStance: boolean;
  readonly onChoose: () => void;
}

function VersionRow({ revision, isCurrent, isChosen, hasStance, onChoose }: VersionRowProps) {
  const { people } = useAnswering();
  const today = useToday();
  const author = people.find(({ id }) => id === revision.authorId);
  return (
    <li>
      <AriaButton className="version-row" aria-pressed={isChosen} onPress={onChoose}>
        <span className="version-moment">{formatMoment(revision.savedAt, today)}</span>
        <span className="version-author ellipsis">{author?.name ?? words.unknownAuthor}</span>
        {isCurrent && <span className="version-now">{words.current}</span>}
        <span className="version-words">{words.words(revision.wordCount)}</span>
        {hasStance && <StanceGlyph stance={revision.stance ?? 'unanswered'} size={14} />}
      </AriaButton>
    </li>
  );
}

interface VersionPreviewProps {
  readonly target: AnswerTarget;
  readonly revision: number;
  readonly isCurrent: boolean;
  readonly onChange: (change: TextChange) => void;
  readonly onRestored: (moment: string, undo: () => void) => void;
}

function VersionPreview({ target, revision, isCurrent, onChange, onRestored }: VersionPreviewProps) {
  const { view, editor } = useAnswering();
  const today = useToday();
  const { value: version, failure } = useRevision(target, revision);
  if (failure !== null) {
    return (
      <MessageLine kind="error" title={words.notRead}>
        {failure.message}
      </MessageLine>
    );
  }
  if (version === undefined) return null;
  const stance: Stance | null = 'stance' in version ? version.stance : null;
  const moment = version.updatedAt === null ? String(revision) : formatMoment(version.updatedAt, today);
  const restore = () => {
    const doc = editor.current?.document();
    const present = 'sectionId' in target ? (responseOf(view, target.sectionId)?.stance ?? null) : null;
    if (doc === null || doc === undefined) return;
    const before = serializeDocument(doc);
    editor.current?.replace(version.body);
    if (present !== stance) onChange({ stance });
    onRestored(moment, () => {
      editor.current?.replace(before);
      if (present !== stance) onChange({ stance: present });
    });
  };
  return (
    <article className="version-preview" aria-label={words.preview(moment)}>
      <header className="version-head">
        {stance === null ? <span>{'stance' in version && words.noStance}</span> : <StanceWord stance={stance} />}
        {!isCurrent && (
          <Button size="small" onPress={restore}>
            {words.restore}
          </Button>
        )}
      </header>
      {plainText(parseDocument(version.body)).trim() === '' ? (
        <p className="version-empty">{words.emptyText}</p>
      ) : (
        <DocumentText body={version.body} />
      )}
    </article>
  );
}
