import './toolbar.css';
import {
  Bold,
  Italic,
  LibraryBig,
  Link,
  List,
  ListOrdered,
  type LucideIcon,
  Quote,
  Redo2,
  Superscript,
  Undo2,
} from 'lucide-react';
import { redo, undo } from 'prosemirror-history';
import { Fragment, type ReactNode, useSyncExternalStore } from 'react';
import { Separator, Toolbar } from 'react-aria-components';
import { strings } from '../strings.sv.ts';
import { IconButton } from '../ui/button.tsx';
import { toggleBulletList, toggleOrderedList, toggleQuote } from './commands/blocks.ts';
import { toggleBold, toggleItalic } from './commands/marks.ts';
import type { EditorSession } from './editor-session.ts';
import type { EditorStatus } from './editor-status.ts';
import { editorKeys, shownKeys } from './keys.ts';

const words = strings.editor;

interface Tool {
  readonly name: string;
  readonly label: string;
  readonly icon: LucideIcon;
  readonly shortcut: string;
  readonly run: (session: EditorSession) => void;
  readonly isOn?: (status: EditorStatus) => boolean;
  readonly canRun?: (status: EditorStatus) => boolean;
}

const groups: readonly (readonly Tool[])[] = [
  [
    {
      name: 'bold',
      label: words.bold,
      icon: Bold,
      shortcut: editorKeys.bold,
      run: s => s.run(toggleBold),
      isOn: s => s.bold,
    },
    {
      name: 'italic',
      label: words.italic,
      icon: Italic,
      shortcut: editorKeys.italic,
      run: s => s.run(toggleItalic),
      isOn: s => s.italic,
    },
  ],
  [
    {
      name: 'bulletList',
      label: words.bulletList,
      icon: List,
      shortcut: editorKeys.bulletList,
      run: s => s.run(toggleBulletList),
      isOn: s => s.list === 'bulletList',
      canRun: s => s.canList,
    },
    {
      name: 'orderedList',
      label: words.orderedList,
      icon: ListOrdered,
      shortcut: editorKeys.orderedList,
      run: s => s.run(toggleOrderedList),
      isOn: s => s.list === 'orderedList',
      canRun: s => s.canList,
    },
    {
      name: 'quote',
      label: words.quote,
      icon: Quote,
      shortcut: editorKeys.quote,
      run: s => s.run(toggleQuote),
      isOn: s => s.quote,
      canRun: s => s.canQuote,
    },
  ],
  [
    {
      name: 'footnote',
      label: words.footnote,
      icon: Superscript,
      shortcut: editorKeys.footnote,
      run: s => s.addFootnote(),
      canRun: s => s.canFootnote,
    },
    {
      name: 'link',
      label: words.link,
      icon: Link,
      shortcut: editorKeys.link,
      run: s => s.askForLink(),
      isOn: s => s.link,
    },
  ],
  [
    {
      name: 'undo',
      label: words.undo,
      icon: Undo2,
      shortcut: editorKeys.undo,
      run: s => s.runAndFocus(undo),
      canRun: s => s.canUndo,
    },
    {
      name: 'redo',
      label: words.redo,
      icon: Redo2,
      shortcut: editorKeys.redo,
      run: s => s.runAndFocus(redo),
      canRun: s => s.canRedo,
    },
  ],
];

interface EditorToolbarProps {
  readonly session: EditorSession;
  /** Offers to save what is selected as a position; without it the button is not there. */
  readonly onSavePosition?: (() => void) | undefined;
  /** What stands at the toolbar's right end. */
  readonly children?: ReactNode;
}

/** The editor's buttons: pressed where the cursor is, arrow keys between them, keys in the tooltips. */
export function EditorToolbar({ session, onSavePosition, children }: EditorToolbarProps) {
  const status = useSyncExternalStore(session.subscribe, session.status);
  const savePosition: Tool = {
    name: 'savePosition',
    label: words.savePosition,
    icon: LibraryBig,
    shortcut: editorKeys.savePosition,
    run: () => onSavePosition?.(),
  };
  const shown = onSavePosition === undefined ? groups : [...groups, [savePosition]];
  return (
    <Toolbar className="editor-toolbar" aria-label={words.toolbar}>
      {shown.map((group, index) => (
        <Fragment key={group[0]?.name}>
          {index > 0 && <Separator orientation="vertical" className="editor-toolbar-separator" />}
          {group.map(tool => (
            <ToolButton key={tool.name} tool={tool} status={status} session={session} />
          ))}
        </Fragment>
      ))}
      {children !== undefined && <div className="editor-toolbar-end">{children}</div>}
    </Toolbar>
  );
}

function ToolButton({ tool, status, session }: { tool: Tool; status: EditorStatus; session: EditorSession }) {
  return (
    <IconButton
      icon={tool.icon}
      label={tool.label}
      keys={shownKeys(tool.shortcut)}
      size="small"
      isPressed={tool.isOn?.(status)}
      isDisabled={!(tool.canRun?.(status) ?? true)}
      onPress={() => tool.run(session)}
    />
  );
}
