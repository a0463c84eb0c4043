import type { DocumentLayout, StyleRole } from '../../../../shared/assembly/template.ts';
import { halfPoints, lineUnits, twipsOfMillimetres, twipsOfPoints } from './units.ts';
import { element, wordNamespace, xmlPart } from './xml.ts';

/** A paragraph style: Word's own name where Word has one, because outlines, screen readers and colleagues know it. */
interface ParagraphStyle {
  readonly id: string;
  readonly name: string;
  readonly role: StyleRole;
  readonly basedOn: string;
  readonly next?: string;
  readonly outlineLevel?: number;
  readonly keepWithNext?: boolean;
  /** Hairline beside, over or under the paragraph. */
  readonly rule?: 'top' | 'bottom' | 'left';
  readonly custom?: boolean;
}

const heading = (level: 1 | 2 | 3 | 4): ParagraphStyle => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  role: `heading${level}`,
  basedOn: 'Normal',
  next: 'BodyText',
  outlineLevel: level - 1,
  keepWithNext: true,
});

const paragraphStyles: readonly ParagraphStyle[] = [
  { id: 'BodyText', name: 'Body Text', role: 'text', basedOn: 'Normal' },
  { id: 'Title', name: 'Title', role: 'title', basedOn: 'Normal', next: 'BodyText', keepWithNext: true },
  heading(1),
  heading(2),
  heading(3),
  heading(4),
  { id: 'ListBullet', name: 'List Bullet', role: 'list', basedOn: 'Normal' },
  { id: 'ListNumber', name: 'List Number', role: 'list', basedOn: 'Normal' },
  { id: 'ListContinue', name: 'List Continue', role: 'list', basedOn: 'Normal' },
  { id: 'Quote', name: 'Quote', role: 'quote', basedOn: 'Normal', rule: 'left' },
  { id: 'QuoteSource', name: 'Citatkälla', role: 'quoteSource', basedOn: 'Normal', next: 'BodyText', custom: true },
  { id: 'FootnoteText', name: 'footnote text', role: 'footnote', basedOn: 'Normal' },
  { id: 'Header', name: 'header', role: 'header', basedOn: 'Normal' },
  { id: 'Footer', name: 'footer', role: 'footer', basedOn: 'Normal', rule: 'top' },
  { id: 'FooterContact', name: 'Sidfot, kontakt', role: 'footer', basedOn: 'Normal', custom: true },
  { id: 'Letterhead', name: 'Brevhuvud', role: 'letterhead', basedOn: 'Normal', custom: true },
  { id: 'Addressee', name: 'Adressat', role: 'addressee', basedOn: 'Normal', custom: true },
  { id: 'Reference', name: 'Beteckning', role: 'reference', basedOn: 'Normal', custom: true },
  { id: 'Signature', name: 'Signature', role: 'signature', basedOn: 'Normal' },
  { id: 'SignatureRole', name: 'Underskrift, roll', role: 'signatureRole', basedOn: 'Normal', custom: true },
];

/** The styles part: every look that the document has, so that a colleague changes a style and not a hundred paragraphs. */
export function stylesXml(layout: DocumentLayout): string {
  return xmlPart(
    element(
      'w:styles',
      { 'xmlns:w': wordNamespace },
      documentDefaults(layout),
      ...defaultStyles,
      ...paragraphStyles.map(style => paragraphStyle(style, layout)),
      ...characterStyles,
    ),
  );
}

const value = (name: string, val: string | number) => element(name, { 'w:val': val });

function documentDefaults(layout: DocumentLayout): string {
  const language = element('w:lang', { 'w:val': 'sv-SE', 'w:eastAsia': 'sv-SE', 'w:bidi': 'ar-SA' });
  const run = element('w:rPr', {}, ...runProperties('text', layout), language);
  return element(
    'w:docDefaults',
    {},
    element('w:rPrDefault', {}, run),
    element('w:pPrDefault', {}, element('w:pPr', {}, element('w:widowControl'))),
  );
}

const namedStyle = (type: string, id: string, name: string, more: readonly string[], attributes = {}) =>
  element('w:style', { 'w:type': type, ...attributes, 'w:styleId': id }, value('w:name', name), ...more);

const isDefault = { 'w:default': '1' };

const defaultStyles = [
  namedStyle('paragraph', 'Normal', 'Normal', [element('w:qFormat')], isDefault),
  namedStyle('character', 'DefaultParagraphFont', 'Default Paragraph Font', [element('w:semiHidden')], isDefault),
  namedStyle('table', 'TableNormal', 'Normal Table', [element('w:semiHidden')], isDefault),
  namedStyle('numbering', 'NoList', 'No List', [element('w:semiHidden')], isDefault),
];

const characterStyles = [
  namedStyle('character', 'Hyperlink', 'Hyperlink', [
    value('w:basedOn', 'DefaultParagraphFont'),
    element('w:rPr', {}, value('w:color', '1C4F82'), value('w:u', 'single')),
  ]),
  namedStyle('character', 'FootnoteReference', 'footnote reference', [
    value('w:basedOn', 'DefaultParagraphFont'),
    element('w:rPr', {}, value('w:vertAlign', 'superscript')),
  ]),
];

function paragraphStyle(style: ParagraphStyle, layout: DocumentLayout): string {
  const properties = [
    value('w:basedOn', style.basedOn),
    ...(style.next === undefined ? [] : [value('w:next', style.next)]),
    element('w:qFormat'),
    element('w:pPr', {}, ...paragraphProperties(style, layout)),
    element('w:rPr', {}, ...runProperties(style.role, layout)),
  ];
  return namedStyle('paragraph', style.id, style.name, properties, style.custom ? { 'w:customStyle': '1' } : {});
}

/** In the order that the schema demands. */
function paragraphProperties(style: ParagraphStyle, layout: DocumentLayout): readonly string[] {
  const look = layout.styles[style.role];
  const spacing = element('w:spacing', {
    'w:before': twipsOfPoints(look.before),
    'w:after': twipsOfPoints(look.after),
    'w:line': lineUnits(look.line),
    'w:lineRule': 'auto',
  });
  const indent = element('w:ind', {
    'w:left': twipsOfMillimetres(look.indent),
    'w:right': twipsOfMillimetres(look.indent),
  });
  return [
    ...(style.keepWithNext ? [element('w:keepNext'), element('w:keepLines')] : []),
    ...(style.rule === undefined ? [] : [element('w:pBdr', {}, ruleOf(style.rule))]),
    spacing,
    ...(look.indent === 0 ? [] : [indent]),
    ...(style.outlineLevel === undefined ? [] : [value('w:outlineLvl', style.outlineLevel)]),
  ];
}

function ruleOf(side: 'top' | 'bottom' | 'left'): string {
  const space = side === 'left' ? 8 : 5;
  return element(`w:${side}`, {
    'w:val': 'single',
    'w:sz': side === 'left' ? 8 : 4,
    'w:space': space,
    'w:color': '8A9494',
  });
}

function runProperties(role: StyleRole, { fonts, styles }: DocumentLayout): readonly string[] {
  const { font, size, bold, italic } = styles[role];
  const name = fonts[font];
  return [
    element('w:rFonts', { 'w:ascii': name, 'w:hAnsi': name, 'w:eastAsia': name, 'w:cs': name }),
    ...(bold ? [element('w:b'), element('w:bCs')] : []),
    ...(italic ? [element('w:i'), element('w:iCs')] : []),
    value('w:sz', halfPoints(size)),
    value('w:szCs', halfPoints(size)),
  ];
}
