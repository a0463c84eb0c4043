/** Elements whose whole content is left behind. */
const dropped =
  'script,style,meta,link,title,template,object,iframe,svg,math,img,video,audio,button,input,select,textarea';

/** What Word writes in place of the bullet or number of a list item. */
const ignoredByWord = /mso-list:\s*ignore/i;

/**
 * Turns pasted HTML of word processors and web pages into the little HTML that the schema reads: Word's paragraphs
 * that look like lists become lists, formatting by style becomes strong and em, headings become bold paragraphs,
 * table rows become lines. The document is a detached one: nothing in it loads or runs.
 */
export function cleanPastedHtml(html: string): string {
  if (/data-pm-slice/.test(html)) return html;
  const { body } = new DOMParser().parseFromString(withoutStyles(html), 'text/html');
  for (const element of body.querySelectorAll(dropped)) element.remove();
  for (const element of body.querySelectorAll<HTMLElement>('[data-style]')) {
    if (ignoredByWord.test(styleOf(element)) || /display:\s*none/i.test(styleOf(element))) element.remove();
  }
  joinWordLists(body);
  for (const element of body.querySelectorAll<HTMLElement>('b,strong,i,em,span')) marksFromStyle(element);
  for (const heading of body.querySelectorAll('h1,h2,h3,h4,h5,h6')) replaceBy(heading, 'p', true);
  for (const table of body.querySelectorAll('table')) flattenTable(table);
  for (const element of body.querySelectorAll('[data-position],[data-footnote],[data-id]')) {
    for (const name of ['data-position', 'data-footnote', 'data-id']) element.removeAttribute(name);
  }
  return body.innerHTML;
}

/** Even a detached document may not have inline styles under the window's content policy: they are read as plain data. */
function withoutStyles(html: string): string {
  return html
    .replace(/<!\[(?:if|endif)[^>]*>/gi, '')
    .replace(/<style\b[\s\S]*?<\/style\s*>/gi, '')
    .replace(/<[a-z][^>]*>/gi, tag => tag.replace(/\sstyle\s*=/gi, ' data-style='));
}

function styleOf(element: Element): string {
  return element.getAttribute('data-style') ?? '';
}

/** Word has no list elements: its items are paragraphs with `mso-list:l0 level2 lfo1` and a bullet as text. */
function joinWordLists(body: HTMLElement): void {
  let open: HTMLElement[] = [];
  let previous: Element | null = null;
  for (const paragraph of body.querySelectorAll<HTMLElement>('p')) {
    const level = Number(/mso-list:\s*l\d+\s+level(\d)/i.exec(styleOf(paragraph))?.[1] ?? 0);
    if (level === 0) continue;
    if (paragraph.previousElementSibling !== previous || previous === null) open = [];
    const tag = /^\s*(?:\d+|[a-z])[.)]/i.test(paragraph.textContent ?? '') ? 'ol' : 'ul';
    stripBullet(paragraph);
    open = openTo(open, Math.min(level, open.length + 1), tag, paragraph);
    const item = body.ownerDocument.createElement('li');
    open.at(-1)?.append(item);
    previous = open[0] ?? null;
    item.append(paragraph);
  }
}

/** Opens or closes lists until `level` are open; the first one takes the place of the paragraph. */
function openTo(open: HTMLElement[], level: number, tag: string, paragraph: HTMLElement): HTMLElement[] {
  if (open.length >= level) return open.slice(0, level);
  const list = paragraph.ownerDocument.createElement(tag);
  const parent = open.at(-1)?.lastElementChild;
  if (parent) parent.append(list);
  else paragraph.before(list);
  return [...open, list];
}

/** Takes away a bullet or number that Word left as text, as it does when the conditional comments are gone. */
function stripBullet(paragraph: HTMLElement): void {
  const walker = paragraph.ownerDocument.createTreeWalker(paragraph, 4);
  const first = walker.nextNode();
  if (first !== null)
    first.nodeValue = (first.nodeValue ?? '').replace(/^\s*(?:[·•o§–-]|\d+[.)]|[a-z][.)])[\s\u00a0]+/i, '');
}

function marksFromStyle(element: HTMLElement): void {
  const style = styleOf(element);
  const weight = /font-weight:\s*(bold|[5-9]00|normal|[1-4]00)/i.exec(style)?.[1];
  const bold = weight === undefined ? /^(?:B|STRONG)$/.test(element.tagName) : /bold|[5-9]00/i.test(weight);
  const italic =
    /font-style:\s*italic/i.test(style) || (/^(?:I|EM)$/.test(element.tagName) && !/font-style:\s*normal/i.test(style));
  const document = element.ownerDocument;
  const wrappers = [...(bold ? ['strong'] : []), ...(italic ? ['em'] : [])].map(tag => document.createElement(tag));
  const inner = wrappers.at(-1);
  if (inner === undefined) {
    element.replaceWith(...element.childNodes);
    return;
  }
  inner.append(...element.childNodes);
  if (wrappers.length === 2) wrappers[0]?.append(inner);
  element.replaceWith(wrappers[0] ?? inner);
}

function replaceBy(element: Element, tag: string, strong: boolean): void {
  const document = element.ownerDocument;
  const fresh = document.createElement(tag);
  const holder = strong ? document.createElement('strong') : fresh;
  holder.append(...element.childNodes);
  if (strong) fresh.append(holder);
  element.replaceWith(fresh);
}

function flattenTable(table: HTMLTableElement): void {
  const lines = [...table.rows].map(row => {
    const line = table.ownerDocument.createElement('p');
    const cells = [...row.cells].map(cell => (cell.textContent ?? '').replace(/\s+/g, ' ').trim());
    line.textContent = cells.join(' | ');
    return line;
  });
  table.replaceWith(...lines);
}
