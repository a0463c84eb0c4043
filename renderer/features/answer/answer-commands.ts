import { stances } from '../../../shared/domain/stance.ts';
import type { Command } from '../../app/commands.tsx';
import { editorKeys, shownKeys } from '../../editor/keys.ts';
import { strings } from '../../strings.sv.ts';
import type { SideTab } from './side-pane.tsx';

const words = strings.answer;

interface Means {
  step(by: 1 | -1): void;
  goToUnanswered(): void;
  /** The stance of that number, 0 to 5. */
  takeStance(index: number): void;
  insertPosition(): void;
  showTab(tab: SideTab): void;
}

/** What can be done by key or from the palette while a case is being answered. */
export function answerCommands({
  step,
  goToUnanswered,
  takeStance,
  insertPosition,
  showTab,
}: Means): readonly Command[] {
  const group = words.keys.group;
  return [
    { id: 'answer-next', text: words.head.next, group, keys: 'Alt+ArrowDown', run: () => step(1) },
    { id: 'answer-previous', text: words.head.previous, group, keys: 'Alt+ArrowUp', run: () => step(-1) },
    { id: 'answer-unanswered', text: words.head.nextUnanswered, group, keys: 'Alt+N', run: goToUnanswered },
    ...stances.map((stance, index) => ({
      id: `answer-stance-${stance}`,
      text: words.keys.stance(strings.stances[stance].name),
      group,
      keys: `Alt+${index + 1}`,
      run: () => takeStance(index),
    })),
    { id: 'answer-insert', text: words.keys.insertPosition, group, keys: 'Mod+Enter', run: insertPosition },
    { id: 'answer-report', text: words.keys.report, group, run: () => showTab('report') },
    { id: 'answer-positions', text: words.keys.positions, group, run: () => showTab('positions') },
    { id: 'answer-versions', text: words.keys.versions, group, run: () => showTab('versions') },
    ...writingKeys,
  ];
}

/** The editor's own keys: it listens to them itself, the list of keys tells of them. */
const writingKeys: readonly Command[] = (
  ['bold', 'italic', 'bulletList', 'orderedList', 'quote', 'footnote', 'link', 'savePosition'] as const
).map(name => ({
  id: `write-${name}`,
  text: strings.editor[name],
  group: words.keys.editor,
  keys: shownKeys(editorKeys[name]),
  hidden: true,
}));
