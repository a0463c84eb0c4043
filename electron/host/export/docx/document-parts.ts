import type { StatementModel } from '../../../../shared/assembly/model.ts';
import { element, escapeXml, wordNamespace, xmlPart } from './xml.ts';

/** Title, organisation, record number and language where file managers, archives and screen readers look for them. */
export function corePropertiesXml({ title, letterhead, language }: StatementModel): string {
  const dated = (name: string, date: string) =>
    element(name, { 'xsi:type': 'dcterms:W3CDTF' }, escapeXml(`${date}T00:00:00Z`));
  const dates =
    letterhead.date === null
      ? []
      : [dated('dcterms:created', letterhead.date), dated('dcterms:modified', letterhead.date)];
  return xmlPart(
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      element('dc:title', {}, escapeXml(title)),
      element('dc:subject', {}, escapeXml(letterhead.recordNumber)),
      element('dc:creator', {}, escapeXml(letterhead.organisation)),
      element('dc:language', {}, language),
      element('cp:lastModifiedBy', {}, escapeXml(letterhead.organisation)),
      ...dates,
    ),
  );
}

/** The program and the organisation, without figures that a later edit would make wrong. */
export function extendedPropertiesXml({ letterhead }: StatementModel): string {
  return xmlPart(
    element(
      'Properties',
      { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
      element('Application', {}, 'Yttra'),
      element('Company', {}, escapeXml(letterhead.organisation)),
    ),
  );
}

/** Settings under which Word opens the file in its present mode, in Swedish and without a question. */
export function settingsXml({ language }: StatementModel): string {
  const compatibility = (name: string, value: string) =>
    element('w:compatSetting', { 'w:name': name, 'w:uri': 'http://schemas.microsoft.com/office/word', 'w:val': value });
  return xmlPart(
    element(
      'w:settings',
      { 'xmlns:w': wordNamespace },
      element('w:defaultTabStop', { 'w:val': 720 }),
      element('w:characterSpacingControl', { 'w:val': 'doNotCompress' }),
      element('w:footnotePr', {}, element('w:footnote', { 'w:id': -1 }), element('w:footnote', { 'w:id': 0 })),
      element(
        'w:compat',
        {},
        compatibility('compatibilityMode', '15'),
        compatibility('overrideTableStyleFontSizeAndJustification', '1'),
        compatibility('enableOpenTypeFeatures', '1'),
        compatibility('doNotFlipMirrorIndents', '1'),
        compatibility('differentiateMultirowTableHeaders', '1'),
      ),
      element('w:themeFontLang', { 'w:val': language }),
      element('w:decimalSymbol', { 'w:val': ',' }),
      element('w:listSeparator', { 'w:val': ';' }),
    ),
  );
}
