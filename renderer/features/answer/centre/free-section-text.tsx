import { Ellipsis } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { FreeSectionSummary } from '../../../../shared/domain/case.ts';
import { strings } from '../../../strings.sv.ts';
import { IconButton } from '../../../ui/button.tsx';
import { MenuButton } from '../../../ui/menu.tsx';
import { useAnswering } from '../answering.ts';
import type { TextChange } from '../saving/drafts.ts';
import { AnswerText } from './answer-text.tsx';
import { Crumbs, WhoLine } from './section-head.tsx';

const words = strings.answer.head;

interface FreeSectionTextProps {
  readonly section: FreeSectionSummary;
  readonly stored: FreeSectionSummary;
  readonly onStep: (step: 1 | -1) => void;
  readonly onChange: (change: TextChange) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
  readonly notice: ReactNode;
}

/** A text that answers no section: its title can be changed, and it can be moved and removed. */
export function FreeSectionText({ section, stored, onStep, onChange, onMove, onRemove, notice }: FreeSectionTextProps) {
  const { view } = useAnswering();
  const siblings = view.freeSections.filter(({ placement }) => placement === section.placement);
  const index = siblings.findIndex(({ id }) => id === section.id);
  const place = section.placement === 'before' ? strings.answer.tree.addBefore : strings.answer.tree.addAfter;
  const moves = [
    ...(index > 0 ? [{ id: 'up', text: words.moveUp, onAction: () => onMove(-1) }] : []),
    ...(index < siblings.length - 1 ? [{ id: 'down', text: words.moveDown, onAction: () => onMove(1) }] : []),
  ];
  const groups = [...(moves.length > 0 ? [moves] : []), [{ id: 'remove', text: words.remove, onAction: onRemove }]];
  return (
    <>
      <header className="section-head">
        <Crumbs parts={[place]} onStep={onStep} />
        <h2>
          <TitleField key={section.id} title={section.title} onChange={title => onChange({ title })} />
        </h2>
        <WhoLine
          state={section.state}
          officerId={section.officerId}
          onState={state => onChange({ state })}
          onOfficer={officerId => onChange({ officerId })}
        >
          <MenuButton
            label={words.more}
            placement="bottom end"
            trigger={<IconButton icon={Ellipsis} size="small" label={words.more} />}
            groups={groups}
          />
        </WhoLine>
      </header>
      <AnswerText
        target={{ freeSectionId: section.id }}
        label={words.freeText(section.title)}
        state={section.state}
        storedRevision={stored.revision}
        storedAt={stored.updatedAt}
        origin={{ title: section.title, source: null, stance: null }}
        notice={notice}
      />
    </>
  );
}

/** The title as a field that looks like a title; an empty one is put back when it is left. */
function TitleField({ title, onChange }: { readonly title: string; readonly onChange: (title: string) => void }) {
  const [typed, setTyped] = useState(title);
  return (
    <input
      className="title-field"
      aria-label={words.rename}
      value={typed}
      // biome-ignore lint/a11y/noAutofocus: a section that was just added wants its title first.
      autoFocus={title === strings.answer.tree.newFreeTitle}
      onFocus={event => typed === strings.answer.tree.newFreeTitle && event.target.select()}
      maxLength={300}
      onChange={event => {
        setTyped(event.target.value);
        if (event.target.value.trim() !== '') onChange(event.target.value.trim());
      }}
      onBlur={() => setTyped(title)}
    />
  );
}
