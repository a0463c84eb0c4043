import { InputRule, inputRules, wrappingInputRule } from 'prosemirror-inputrules';
import type { EditorState, Plugin, Transaction } from 'prosemirror-state';
import { documentSchema } from '../../../shared/document/schema.ts';

const noBreak = '\u00a0';

/** What a rule does with the text before the cursor (`start` to `from`), what is replaced (to `to`) and what was typed. */
type Apply = (place: {
  readonly state: EditorState;
  readonly before: string;
  readonly typed: string;
  readonly start: number;
  readonly from: number;
  readonly to: number;
}) => Transaction | null;

/**
 * An input rule that holds off where a footnote lies within the match: the library reads the footnote's text
 * as if it stood in the line, and would then replace the wrong characters.
 */
function rule(pattern: RegExp, apply: Apply, undoable: boolean): InputRule {
  return new InputRule(
    pattern,
    (state, match, start, to) => {
      const from = Math.min(state.selection.from, to);
      const before = match[0].slice(0, from - start);
      if (from < start || !isPlainStretch(state, start, from, before)) return null;
      return apply({ state, before, typed: match[0].slice(from - start), start, from, to });
    },
    { undoable },
  );
}

function isPlainStretch(state: EditorState, start: number, from: number, text: string): boolean {
  const $start = state.doc.resolve(start);
  return $start.sameParent(state.doc.resolve(from)) && state.doc.textBetween(start, from, '\n', '\ufffc') === text;
}

function character(pattern: RegExp, insert: string): InputRule {
  return rule(pattern, ({ state, start, to }) => state.tr.insertText(insert, start, to), true);
}

/** Turns the last space in the match into a no-break space; Backspace does not take it back, since nobody sees it. */
function keepTogether(pattern: RegExp): InputRule {
  const apply: Apply = ({ state, before, typed, start, from, to }) => {
    const at = before.lastIndexOf(' ');
    if (at < 0) return state.tr.insertText(typed.replace(' ', noBreak), from, to);
    return state.tr.insertText(typed, from, to).insertText(noBreak, start + at, start + at + 1);
  };
  return rule(pattern, apply, false);
}

const typographyRules: readonly InputRule[] = [
  character(/"$/, '”'),
  character(/'$/, '’'),
  character(/--$/, '–'),
  keepTogether(/§ $/),
  keepTogether(/\d §$/),
  keepTogether(/\d kap$/),
  keepTogether(/\d (?:kr|mnkr|procent)$/),
  keepTogether(/(?<![\d.,])\d{1,3} \d{3}$/),
  keepTogether(/avsnitt \d$/i),
];

/** Swedish typing: ”…”, ’, – from --, and no-break spaces where a line must not break: `11 §`, `10 000`, `avsnitt 10.2.1`. */
export function typography(): Plugin {
  return inputRules({ rules: typographyRules });
}

/** Typography and lists from "- " and "1. " as one plugin, so that one Backspace takes the latest of them back. */
export function writingRules(): Plugin {
  const { bulletList, orderedList } = documentSchema.nodes;
  const lists = [
    ...(bulletList ? [wrappingInputRule(/^\s*[-–*•]\s$/, bulletList)] : []),
    ...(orderedList ? [wrappingInputRule(/^\s*1[.)]\s$/, orderedList)] : []),
  ];
  return inputRules({ rules: [...lists, ...typographyRules] });
}
