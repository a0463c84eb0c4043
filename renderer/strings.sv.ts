import { answerStrings } from './strings/answer.sv.ts';
import { caseStrings } from './strings/case.sv.ts';
import { commonStrings } from './strings/common.sv.ts';
import { editorStrings } from './strings/editor.sv.ts';
import { positionsStrings } from './strings/positions.sv.ts';
import { readerStrings } from './strings/reader.sv.ts';
import { shellStrings } from './strings/shell.sv.ts';
import { startStrings } from './strings/start.sv.ts';

/** Every Swedish word of the window, by screen. */
export const strings = {
  ...commonStrings,
  ...shellStrings,
  ...startStrings,
  ...caseStrings,
  ...positionsStrings,
  editor: editorStrings,
  answer: answerStrings,
  reader: readerStrings,
} as const;
