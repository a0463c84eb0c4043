import type { Transaction } from 'prosemirror-state';
import { AddMarkStep, RemoveMarkStep, ReplaceStep, type Step } from 'prosemirror-transform';

/** Whether a transaction may have brought in nodes other than text; plugins skip their walk over the text when not. */
export function bringsNodes(tr: Transaction): boolean {
  return tr.docChanged && !tr.steps.every(isTextStep);
}

function isTextStep(step: Step): boolean {
  if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) return true;
  return step instanceof ReplaceStep && step.slice.content.content.every(node => node.isText);
}
