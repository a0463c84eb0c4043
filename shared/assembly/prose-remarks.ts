import type { Node } from 'prosemirror-model';
import { countWords, plainText } from '../document/plain-text.ts';
import { documentSchema } from '../document/schema.ts';
import { skippedHeadings } from './flow.ts';
import { sentencesOf } from './sentences.ts';

const { marks, nodes } = documentSchema;

/** Longer sentences are hard to follow, above all when they are read aloud. */
const longestSentence = 40;

const emptyLinkText = /^(här|klicka här|länk|länken|läs mer|mer information|https?:\/\/\S*|www\.\S*)[.:]?$/iu;

/** What a reader would stumble over in a text: long sentences, "vi" as subject, links that do not say where they lead, skipped headings. */
export function proseRemarks(document: Node): readonly string[] {
  const sentences = ownLines(document).flatMap(sentencesOf);
  return [
    ...sentences
      .map(countWords)
      .filter(count => count > longestSentence)
      .map(count => `En mening har ${count} ord. Dela den.`),
    ...weRemark(sentences),
    ...linkTexts(document)
      .filter(text => emptyLinkText.test(text.trim()))
      .map(text => `Länken ”${text.trim()}” säger inte vart den leder.`),
    ...(skippedHeadings(document) > 0 ? ['En rubriknivå är överhoppad. Nivån rättas i dokumentet.'] : []),
  ];
}

/** The author's own paragraphs: quotations speak with another's words. */
function ownLines(doc: Node): readonly string[] {
  const own = doc.children.flatMap(block => (block.type === nodes.positionExcerpt ? block.children : [block]));
  return own
    .filter(block => block.type !== nodes.quote)
    .flatMap(block => plainText(nodes.doc.create(null, block)).split('\n'));
}

function weRemark(sentences: readonly string[]): readonly string[] {
  const count = sentences.reduce((sum, text) => sum + (text.match(/(?<![\p{L}-])[Vv]i(?![\p{L}-])/gu) ?? []).length, 0);
  if (count === 0) return [];
  return [`”Vi” är subjekt på ${count === 1 ? 'ett ställe' : `${count} ställen`}. Skriv vem som tycker.`];
}

/** The whole text of each link, pieced together where marks inside it change. */
function linkTexts(doc: Node): readonly string[] {
  const texts: string[] = [];
  doc.descendants(node => {
    if (!node.isTextblock) return true;
    let href: unknown = null;
    for (const child of node.children) {
      const next = child.marks.find(mark => mark.type === marks.link)?.attrs.href ?? null;
      if (next !== null && next === href) texts[texts.length - 1] += child.text ?? '';
      else if (next !== null) texts.push(child.text ?? '');
      href = next;
    }
    return false;
  });
  return texts;
}
