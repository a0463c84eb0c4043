import { Copy, Highlighter, NotebookPen, Quote } from 'lucide-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { Toolbar } from 'react-aria-components';
import { useHost } from '../../app/host.tsx';
import { failureOf } from '../../app/host-store.ts';
import { strings } from '../../strings.sv.ts';
import { Button } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { copyText } from './copy-text.ts';
import { useReading } from './reading-context.ts';
import type { ReadingRow } from './reading-rows.ts';
import { type SelectedText, selectedText, sourceOf } from './selection.ts';

const words = strings.reader;

interface SelectionBarProps {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly rows: readonly ReadingRow[];
}

/** What can be done with selected words, beside them; a letter does the same while the text has the focus. */
export function SelectionBar({ scroller, rows }: SelectionBarProps) {
  const { report, beside, editMark, say } = useReading();
  const host = useHost();
  const [place, setPlace] = useState<{ readonly top: number; readonly selected: SelectedText } | null>(null);
  const latest = useRef(rows);
  latest.current = rows;

  useEffect(() => {
    const changed = () => setPlace(placeOf(scroller.current, latest.current));
    const frame = scroller.current;
    document.addEventListener('selectionchange', changed);
    frame?.addEventListener('scroll', changed, { passive: true });
    return () => {
      document.removeEventListener('selectionchange', changed);
      frame?.removeEventListener('scroll', changed);
    };
  }, [scroller]);

  const mark = async ({ holder, from, to, quote }: SelectedText, withNote: boolean) => {
    try {
      const made = await host.call('mark.create', { reportId: report.id, place: holder.place, from, to, quote });
      if (withNote) editMark(made.id);
    } catch (error) {
      say({ kind: 'error', text: failureOf(error).message, undo: null });
    }
  };
  const actions = {
    quote: (selected: SelectedText) => {
      const source = sourceOf(report, selected);
      const done = beside?.quote?.(selected.quote.trim(), source) ?? false;
      say(
        done
          ? { kind: 'done', text: words.quoted(source), undo: null }
          : { kind: 'error', text: words.notQuoted, undo: null },
      );
    },
    copy: (selected: SelectedText) => {
      const source = sourceOf(report, selected);
      copyText(words.copyOf(selected.quote.trim(), source));
      say({ kind: 'done', text: words.copied(source), undo: null });
    },
    mark: (selected: SelectedText) => void mark(selected, false),
    note: (selected: SelectedText) => void mark(selected, true),
  };
  const run = (name: keyof typeof actions) => {
    const selected = place?.selected;
    if (selected === undefined) return;
    actions[name](selected);
    getSelection()?.removeAllRanges();
    setPlace(null);
  };
  const runRef = useRef(run);
  runRef.current = run;
  const canQuote = beside !== null && beside.quote !== null;

  useEffect(() => {
    const frame = scroller.current;
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const name = keyNames[event.key.toLowerCase()];
      if (name === undefined || (getSelection()?.isCollapsed ?? true) || (name === 'quote' && !canQuote)) return;
      event.preventDefault();
      runRef.current(name);
    };
    frame?.addEventListener('keydown', pressed);
    return () => frame?.removeEventListener('keydown', pressed);
  }, [scroller, canQuote]);

  if (place === null) return null;
  return (
    <Toolbar className="selection-bar" aria-label={words.selection} style={{ top: place.top }}>
      {canQuote && (
        <Button size="small" variant="quiet" icon={Quote} onPress={() => run('quote')}>
          {words.quote} <Kbd keys="C" />
        </Button>
      )}
      <Button size="small" variant="quiet" icon={Copy} onPress={() => run('copy')}>
        {words.copy} <Kbd keys="K" />
      </Button>
      <Button size="small" variant="quiet" icon={Highlighter} onPress={() => run('mark')}>
        {words.mark} <Kbd keys="M" />
      </Button>
      <Button size="small" variant="quiet" icon={NotebookPen} onPress={() => run('note')}>
        {words.annotate} <Kbd keys="A" />
      </Button>
    </Toolbar>
  );
}

const keyNames: { readonly [key: string]: 'quote' | 'copy' | 'mark' | 'note' } = {
  c: 'quote',
  k: 'copy',
  m: 'mark',
  a: 'note',
};

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, [contenteditable="true"]') !== null;
}

/** Height of the bar with the gap to the words, in CSS pixels. */
const barHeight = 38;

/** Under the selection, or above it where there is no room. */
function placeOf(frame: HTMLElement | null, rows: readonly ReadingRow[]) {
  const selection = getSelection();
  if (frame === null || selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!frame.contains(range.commonAncestorContainer)) return null;
  const selected = selectedText(range, rows);
  if (selected === null) return null;
  const box = range.getBoundingClientRect();
  const outer = frame.getBoundingClientRect();
  const below = box.bottom - outer.top + 6;
  const above = box.top - outer.top - barHeight;
  const top = below + barHeight < outer.height ? below : above;
  return { top: Math.max(4, Math.min(top, outer.height - barHeight)), selected };
}
