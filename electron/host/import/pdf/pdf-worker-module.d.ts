/** pdf.js ships its worker without types; it is only handed over as it is. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
