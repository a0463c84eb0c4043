import type { Failure } from '../../../../shared/errors.ts';
import type { SourceLine } from '../../../../shared/outline/source-line.ts';

/** What the worker that reads a PDF tells the host. */
export type PdfReply =
  | { readonly type: 'page'; readonly done: number; readonly total: number }
  | { readonly type: 'lines'; readonly lines: readonly SourceLine[]; readonly hasText: boolean }
  | { readonly type: 'failed'; readonly failure: Failure };
