import type * as Pdfjs from 'pdfjs-dist';

/**
 * Loads pdf.js for reading only. It looks for drawing classes when it loads and takes a 35 MB canvas library for them; these stand-ins keep
 * that out. Its own worker is imported beside it, so that all runs in the thread that called and a bundler sees both files.
 */
export async function loadPdfjs(): Promise<typeof Pdfjs> {
  const scope = globalThis as Record<string, unknown>;
  for (const name of ['DOMMatrix', 'Path2D', 'ImageData']) scope[name] ??= class {};
  scope.pdfjsWorker ??= await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  return await import('pdfjs-dist/legacy/build/pdf.mjs');
}
