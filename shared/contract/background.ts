import * as v from 'valibot';
import type { BackgroundDocument, BackgroundHit, BackgroundText } from '../domain/reading.ts';
import type { Message } from '../errors.ts';
import type { BackgroundId } from '../ids.ts';
import { caseId, fileToken, id, limit, operation, query, taskId } from './operation.ts';

const documentId = id<BackgroundId>();
const title = v.pipe(v.string(), v.trim(), v.minLength(1, 'Dokumentet behöver ett namn.'), v.maxLength(300));

/** Texts that came with a case and are no reports. */
export const backgroundOperations = {
  'background.import': operation(v.strictObject({ caseId, file: fileToken, taskId })).returns<{
    readonly document: BackgroundDocument;
    readonly messages: readonly Message[];
  }>(),
  'background.list': operation(v.strictObject({ caseId })).returns<readonly BackgroundDocument[]>(),
  'background.read': operation(v.strictObject({ documentId })).returns<BackgroundText>(),
  'background.search': operation(v.strictObject({ caseId, query, limit })).returns<readonly BackgroundHit[]>(),
  'background.rename': operation(v.strictObject({ documentId, title })).returns<BackgroundDocument>(),
  /** Takes the document out of the case, or brings it back. */
  'background.setRemoved': operation(v.strictObject({ documentId, removed: v.boolean() })).returns<
    readonly BackgroundDocument[]
  >(),
} as const;
