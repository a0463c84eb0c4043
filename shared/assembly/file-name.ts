import type { StatementTemplate } from './template.ts';

const letters: { readonly [letter: string]: string } = { æ: 'ae', Æ: 'Ae', ø: 'o', Ø: 'O', ß: 'ss', đ: 'd', ł: 'l' };

/** Letters, digits and hyphens only: what every file system, mail program and archive takes. */
export function safeName(text: string): string {
  return text
    .replaceAll(/[æÆøØßđł]/g, letter => letters[letter] ?? '')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
}

/** "Alvsunda_SN-2024-0147_yttrande.docx": who, which record and what, because receivers sort answers by file name. */
export function statementFileName(organisation: string, recordNumber: string, template: StatementTemplate): string {
  const leaveOut = template.fileName.leaveOut.map(word => word.toLowerCase());
  const name = organisation
    .split(/\s+/)
    .filter(word => !leaveOut.includes(word.toLowerCase()))
    .join(' ');
  const parts = [safeName(name) || safeName(organisation), safeName(recordNumber), template.fileName.ending];
  return `${parts.filter(part => part !== '').join('_')}.docx`;
}
