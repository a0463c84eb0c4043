import type { Node } from 'prosemirror-model';
import { useEffect, useRef, useState } from 'react';
import { type DocumentJson, parseDocument } from '../../../../shared/document/json.ts';
import { plainText } from '../../../../shared/document/plain-text.ts';
import { readability } from '../../../../shared/document/readability.ts';
import { strings } from '../../../strings.sv.ts';
import { StatusSlot } from '../../../ui/status-bar.tsx';

const words = strings.answer.status;

/** Counting waits until the keyboard has rested this long, in milliseconds. */
const rest = 300;

/** Where the editor tells of each change, for those who only count now and then. */
export class TextFeed {
  private listener: (doc: Node) => void = () => {};

  readonly tell = (doc: Node): void => this.listener(doc);

  listen(listener: (doc: Node) => void): () => void {
    this.listener = listener;
    return () => {
      this.listener = () => {};
    };
  }
}

/** Words and LIX of the text being written, in the status bar. */
export function TextMeasure({ initial, feed }: { readonly initial: DocumentJson; readonly feed: TextFeed }) {
  const [measured, setMeasured] = useState(() => readability(plainText(parseDocument(initial))));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const stop = feed.listen(doc => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => setMeasured(readability(plainText(doc))), rest);
    });
    return () => {
      stop();
      clearTimeout(timer.current);
    };
  }, [feed]);
  return (
    <StatusSlot side="left">
      <span>{words.words(measured.words)}</span>
      {measured.lix !== null && <span>{words.lix(measured.lix)}</span>}
      <span>{words.spelling}</span>
    </StatusSlot>
  );
}
