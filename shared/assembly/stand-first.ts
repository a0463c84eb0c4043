import type { Node } from 'prosemirror-model';
import { plainText } from '../document/plain-text.ts';
import { documentSchema } from '../document/schema.ts';
import type { Finding } from '../domain/report.ts';
import type { Stance } from '../domain/stance.ts';
import { documentOf } from './flow.ts';
import { firstSentence } from './sentences.ts';
import { type FoundStand, standOf } from './stands.ts';
import { fill, type StatementTemplate } from './template.ts';

const { nodes } = documentSchema;

/** The stand that the text itself opens with; null when its first block is no paragraph or says none. */
export function openingStand(flow: Node | null): FoundStand | null {
  if (flow?.firstChild?.type !== nodes.paragraph) return null;
  return standOf(firstSentence(plainText(flow).split('\n')[0] ?? ''));
}

/** The text with its stand in the first sentence: receivers sort answers by that sentence. Unchanged when it says it already. */
export function withStandFirst(flow: Node | null, stance: Stance | null, sentence: string | null): Node | null {
  if (sentence === null || openingStand(flow)?.stance === stance) return flow;
  const blocks = flow?.children ?? [];
  const [first, ...rest] = blocks;
  if (first?.type !== nodes.paragraph || !standsAlone(sentence, plainText(flow as Node))) {
    return documentOf([nodes.paragraph.create(null, documentSchema.text(sentence)), ...blocks]);
  }
  const opening = documentSchema.text(`${sentence} `);
  return documentOf([nodes.paragraph.create(first.attrs, [opening, ...first.children]), ...rest]);
}

/** Whether `text` after the sentence begins a new one; a text that begins with a small letter would become part of it. */
function standsAlone(sentence: string, text: string): boolean {
  return firstSentence(`${sentence} ${text.trimStart()}`) === sentence;
}

/** The template's sentence for a stand on these findings; null where views alone are the answer. */
export function standSentence(
  stance: Stance | null,
  findings: readonly Finding[],
  template: StatementTemplate,
): string | null {
  if (stance === null || stance === 'remarksOnly') return null;
  const proposals = findings.filter(finding => finding.kind === 'proposal').length;
  const assessments = findings.length - proposals;
  const sentences = template.sentences[proposals === 0 && assessments > 0 ? 'assessment' : 'proposal'];
  return fill(sentences[stance], { subject: template.subject, object: objectOf(proposals, assessments, template) });
}

function objectOf(proposals: number, assessments: number, { objects, words }: StatementTemplate): string {
  const named = [
    ...(proposals > 0 ? [proposals > 1 ? objects.proposals : objects.proposal] : []),
    ...(assessments > 0 ? [assessments > 1 ? objects.assessments : objects.assessment] : []),
  ];
  return named.length === 0 ? objects.other : named.join(` ${words.and} `);
}
