import type { RequestOf } from './contract.ts';

/** Extensions offered first when a file of each kind is chosen; other files can be chosen too, and are judged by their bytes. */
export const fileKindExtensions: { readonly [Kind in RequestOf<'file.pick'>['kind']]: readonly string[] } = {
  report: ['pdf', 'docx', 'html', 'htm', 'md', 'txt'],
  case: ['json'],
  positions: ['json'],
  workspace: ['yttra'],
  background: ['pdf', 'docx', 'html', 'htm', 'md', 'txt'],
};
