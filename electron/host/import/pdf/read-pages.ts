import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';
import { YttraError } from '../../../../shared/errors.ts';
import { drawnRules, type OperatorCodes } from './drawn-rules.ts';
import type { PdfPage, TextRun } from './page-content.ts';
import { loadPdfjs } from './pdfjs.ts';

/** More text on one page than any page has is an attack on our memory. */
const mostRunsOfPage = 20_000;
const mostPages = 5_000;

/** Reads the text and the drawn lines of every page. Throws `encryptedFile`, `unreadableFile` or `fileTooLarge`. */
export async function readPages(
  bytes: Uint8Array,
  onPage: (done: number, total: number) => void = () => {},
): Promise<readonly PdfPage[]> {
  const pdfjs = await loadPdfjs();
  const loading = pdfjs.getDocument({
    data: bytes,
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    // Pictures are of no use here, and decoding them is where files do harm.
    maxImageSize: 1,
    stopAtErrors: false,
  });
  // Without this a damaged file may wait for a password that nobody will give.
  loading.onPassword = () => {
    throw encrypted();
  };
  try {
    const document = await loading.promise;
    if (document.numPages > mostPages) throw tooLarge(`Filen har ${document.numPages} sidor.`);
    return await readAll(document, operatorCodes(pdfjs.OPS), onPage);
  } catch (error) {
    throw translated(error);
  } finally {
    await loading.destroy().catch(() => {});
  }
}

async function readAll(
  document: PDFDocumentProxy,
  codes: OperatorCodes,
  onPage: (done: number, total: number) => void,
): Promise<readonly PdfPage[]> {
  const pages: PdfPage[] = [];
  for (let sheet = 1; sheet <= document.numPages; sheet++) {
    const page = await document.getPage(sheet);
    pages.push(await readPage(page, sheet, codes));
    page.cleanup();
    onPage(sheet, document.numPages);
  }
  return pages;
}

async function readPage(page: PDFPageProxy, sheet: number, codes: OperatorCodes): Promise<PdfPage> {
  const viewport = page.getViewport({ scale: 1 });
  const list = await page.getOperatorList();
  const content = await page.getTextContent({ includeMarkedContent: false });
  if (content.items.length > mostRunsOfPage) throw tooLarge(`Sidan ${sheet} har orimligt mycket text.`);
  const faces = new Map<string, { bold: boolean; italic: boolean }>();
  const faceOf = (name: string) => {
    let face = faces.get(name);
    if (face === undefined) {
      const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
      const {
        bold = false,
        black = false,
        italic = false,
      } = (font ?? {}) as { bold?: boolean; black?: boolean; italic?: boolean };
      face = { bold: bold || black, italic };
      faces.set(name, face);
    }
    return face;
  };
  const [a, b, c, d, e, f] = viewport.transform as [number, number, number, number, number, number];
  const runs = content.items.flatMap((item): TextRun[] => {
    const { str, transform, width, fontName } = item as TextItem;
    if (str.trim() === '') return [];
    const [ta = 0, tb = 0, tc = 0, td = 0, te = 0, tf = 0] = transform as number[];
    // Text set askew or upright is a figure's or a watermark.
    if (Math.abs(a * tb + b * ta) > 0.2 * Math.hypot(ta, tb) && page.rotate === 0) return [];
    const size = Math.hypot(tc, td);
    const place = { x: a * te + c * tf + e, y: b * te + d * tf + f };
    if (!Number.isFinite(place.x + place.y + width + size) || size === 0) return [];
    return [{ text: str, ...place, width, size, ...faceOf(fontName) }];
  });
  const rules = drawnRules(list, codes, [a, b, c, d, e, f]);
  return { sheet, width: viewport.width, height: viewport.height, runs, rules };
}

function operatorCodes(ops: Readonly<Record<string, number>>): OperatorCodes {
  const code = (name: string) => ops[name] ?? -1;
  return {
    save: code('save'),
    restore: code('restore'),
    transform: code('transform'),
    constructPath: code('constructPath'),
    paintFormXObjectBegin: code('paintFormXObjectBegin'),
    paintFormXObjectEnd: code('paintFormXObjectEnd'),
    painting: new Set(
      [
        'stroke',
        'closeStroke',
        'fill',
        'eoFill',
        'fillStroke',
        'eoFillStroke',
        'closeFillStroke',
        'closeEOFillStroke',
      ].map(code),
    ),
  };
}

function encrypted(): YttraError {
  return new YttraError(
    'encryptedFile',
    'Filen är skyddad med lösenord. Spara en kopia utan skydd, eller hämta betänkandet från regeringen.se, och försök igen.',
  );
}

function tooLarge(fact: string): YttraError {
  return new YttraError('fileTooLarge', `${fact} Dela upp filen och importera delarna var för sig.`);
}

/** What pdf.js throws, in our words; its own texts are English and name what no user knows. */
function translated(error: unknown): YttraError {
  if (error instanceof YttraError) return error;
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return encrypted();
  return new YttraError('unreadableFile', 'PDF-filen är skadad eller ofullständig. Hämta den på nytt och försök igen.');
}
