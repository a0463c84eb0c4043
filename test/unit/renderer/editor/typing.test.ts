import { EditorState, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { expect, test } from 'vitest';
import { completeLink, linkAt, setLink } from '../../../../renderer/editor/commands/marks.ts';
import { insertPosition, leaveExcerpt } from '../../../../renderer/editor/commands/position-excerpt.ts';
import { createEditorState } from '../../../../renderer/editor/editor-state.ts';
import { cleanText, textToSlice } from '../../../../renderer/editor/plugins/paste.ts';
import { textToDocument } from '../../../../renderer/editor/text-to-document.ts';
import { emptyDocument, parseDocument } from '../../../../shared/document/json.ts';
import type { Id, NewId, PositionId } from '../../../../shared/ids.ts';

let count = 0;
const newId: NewId = <Name extends string>() => `id-${++count}` as Id<Name>;

/** An editor without a page: what the input rules see of a view. */
function writer() {
  const view = {
    composing: false,
    state: createEditorState(parseDocument(emptyDocument()), { newId, placeholder: '' }),
    dispatch(tr: EditorState['tr']) {
      view.state = view.state.apply(tr);
    },
  };
  const type = (text: string) => {
    for (const character of text) {
      const { from, to } = view.state.selection;
      const handled = view.state.plugins.some(plugin =>
        plugin.props.handleTextInput?.call(
          plugin,
          view as unknown as EditorView,
          from,
          to,
          character,
          () => view.state.tr,
        ),
      );
      if (!handled) view.dispatch(view.state.tr.insertText(character, from, to));
    }
  };
  return { view, type };
}

function typed(text: string): string {
  const { view, type } = writer();
  type(text);
  return view.state.doc.textContent.replaceAll('\u00a0', '_');
}

test('Quotation marks, apostrophes and dashes come out Swedish', () => {
  expect(typed(`"Så" -- 'nej'`)).toBe('”Så” – ’nej’');
});

test('What belongs together is held together by no-break spaces', () => {
  expect(typed('5 kap. 11 § SoL')).toBe('5_kap. 11_§_SoL');
  expect(typed('cirka 10 000 kronor')).toBe('cirka 10_000_kronor');
  expect(typed('1 250 000 kr')).toBe('1_250_000_kr');
  expect(typed('se avsnitt 10.2.1')).toBe('se avsnitt_10.2.1');
});

test('Ordinary words and years keep their ordinary spaces', () => {
  expect(typed('år 2023 100 personer')).toBe('år 2023 100 personer');
  expect(typed('den 3 maj')).toBe('den 3 maj');
});

test('A footnote in the line is not taken for what was typed', () => {
  const { view, type } = writer();
  type('ord');
  const { footnote } = view.state.schema.nodes;
  view.dispatch(
    view.state.tr.insert(view.state.selection.to, footnote?.create(null, view.state.schema.text('§')) ?? []),
  );
  type(' x');
  expect(view.state.doc.textContent).toBe('ord§ x');
  expect(view.state.doc.firstChild?.childCount).toBe(3);
});

test('"- " and "1. " begin lists', () => {
  const { view, type } = writer();
  type('- a');
  expect(view.state.doc.firstChild?.type.name).toBe('bulletList');
  const numbered = writer();
  numbered.type('1. a');
  expect(numbered.view.state.doc.firstChild?.type.name).toBe('orderedList');
});

test('A link field takes addresses as people write them and refuses what could run', () => {
  expect(completeLink('umea.se/sok')).toBe('https://umea.se/sok');
  expect(completeLink('registrator@umea.se')).toBe('mailto:registrator@umea.se');
  expect(completeLink('https://example.se')).toBe('https://example.se');
  for (const bad of ['javascript:alert(1)', 'data:text/html,x', 'två ord', '']) expect(completeLink(bad)).toBeNull();
});

test('Changing a link changes all of it, whatever formatting it crosses', () => {
  const { view, type } = writer();
  type('före länk efter');
  const { link, bold } = view.state.schema.marks;
  const href = 'https://a.se/';
  if (link === undefined || bold === undefined) throw new Error('marks');
  view.dispatch(view.state.tr.addMark(6, 10, link.create({ href })).addMark(8, 12, bold.create()));
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, 8)));
  expect(linkAt(view.state)).toEqual({ from: 6, to: 10, href });
  setLink('https://b.se/')(view.state, view.dispatch);
  expect(linkAt(view.state)).toMatchObject({ from: 6, to: 10, href: 'https://b.se/' });
  setLink(null)(view.state, view.dispatch);
  expect(linkAt(view.state)).toBeNull();
});

test('Under a position that ends the text, arrow down goes on in a paragraph of its own', () => {
  const { view } = writer();
  const blocks = parseDocument(textToDocument('Ett stycke.')).content;
  insertPosition({ positionId: 'p' as PositionId, version: 1, blocks })(view.state, view.dispatch);
  expect(view.state.selection.$head.depth).toBe(1);
  const { doc } = view.state;
  const alone = EditorState.create({ doc: doc.copy(doc.content.cut(0, doc.child(0).nodeSize)) });
  const atEnd = alone.apply(alone.tr.setSelection(TextSelection.create(alone.doc, alone.doc.content.size - 2)));
  let next = atEnd;
  expect(
    leaveExcerpt(atEnd, tr => {
      next = atEnd.apply(tr);
    }),
  ).toBe(true);
  expect(next.doc.childCount).toBe(2);
  expect(next.selection.$head.parent.type.name).toBe('paragraph');
});

test('Pasted plain text becomes paragraphs and lists, in NFC and without invisible characters', () => {
  expect(cleanText('A\u030a\u200b\u00ad')).toBe('Å');
  const slice = textToSlice('Stycke\n\n- ett\n- två\n1. tre');
  expect(slice.content.content.map(({ type, childCount }) => [type.name, childCount])).toEqual([
    ['paragraph', 1],
    ['bulletList', 2],
    ['orderedList', 1],
  ]);
});
