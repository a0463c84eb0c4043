import './versions-pane.css';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { parseDocument, serializeDocument } from '../../../../shared/document/json.ts';
import { plainText } from '../../../../shared/document/plain-text.ts';
import type { RevisionSummary } from '../../../../shared/domain/case.ts';
import type { SectionId } from '../../../../shared/ids.ts';
import { useQuery } from '../../../app/host.tsx';
import { useToday } from '../../../app/today.ts';
import { DocumentText } from '../../../editor/document-text.tsx';
import { strings } from '../../../strings.sv.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { formatMoment } from '../../../ui/format.ts';
import { DoneLine, MessageLine } from '../../../ui/message-line.tsx';
import { StanceGlyph, StanceWord } from '../../../ui/stance.tsx';
import { type PlacedSection, useAnswering } from '../answering.ts';
import type { TextChange } from '../saving/drafts.ts';

const words = strings.answer.versions;

interface VersionsPaneProps {
  readonly placed: PlacedSection | null;
  readonly onChange: (change: TextChange) => void;
}

/** Every kept state of the answer, newest first: read it, and take it back as a new version. */
export function VersionsPane({ placed, onChange }: VersionsPaneProps) {
  const { view } = useAnswering();
  const sectionId = placed?.section.id ?? null;
  const request = sectionId === null ? null : { caseId: view.case.id, sectionId };
  const { value: revisions, failure } = useQuery('response.history', request);
  const [chosen, setChosen] = useState<number | null>(null);
  const [undo, setUndo] = useState<{ readonly moment: string; run(): void } | null>(null);
  if (placed === null) {
    return <EmptyState title={words.free} size="pane" level={3} />;
  }
  if (failure !== null) {
    return (
      <MessageLine kind="error" title={words.notRead}>
        {failure.message}
      </MessageLine>
    );
  }
  if (revisions?.length === 0) {
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
          sectionId={placed.section.id}
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
  readonly onChoose: () => void;
}

function VersionRow({ revision, isCurrent, isChosen, onChoose }: VersionRowProps) {
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
        <StanceGlyph stance={revision.stance ?? 'unanswered'} size={14} />
      </AriaButton>
    </li>
  );
}

interface VersionPreviewProps {
  readonly sectionId: SectionId;
  readonly revision: number;
  readonly isCurrent: boolean;
  readonly onChange: (change: TextChange) => void;
  readonly onRestored: (moment: string, undo: () => void) => void;
}

function VersionPreview({ sectionId, revision, isCurrent, onChange, onRestored }: VersionPreviewProps) {
  const { view, editor } = useAnswering();
  const today = useToday();
  const { value: version, failure } = useQuery('response.readRevision', { caseId: view.case.id, sectionId, revision });
  if (failure !== null) {
    return (
      <MessageLine kind="error" title={words.notRead}>
        {failure.message}
      </MessageLine>
    );
  }
  if (version === undefined) return null;
  const moment = version.updatedAt === null ? String(revision) : formatMoment(version.updatedAt, today);
  const restore = () => {
    const doc = editor.current?.document();
    const present = view.responses.find(response => response.sectionId === sectionId)?.stance ?? null;
    if (doc === null || doc === undefined) return;
    const before = serializeDocument(doc);
    editor.current?.replace(version.body);
    if (present !== version.stance) onChange({ stance: version.stance });
    onRestored(moment, () => {
      editor.current?.replace(before);
      if (present !== version.stance) onChange({ stance: present });
    });
  };
  return (
    <article className="version-preview" aria-label={words.preview(moment)}>
      <header className="version-head">
        {version.stance === null ? <span>{words.noStance}</span> : <StanceWord stance={version.stance} />}
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
