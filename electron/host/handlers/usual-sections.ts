import type { CaseId, NewId } from '../../../shared/ids.ts';
import type { WritableDb } from '../storage/database.ts';
import { createFreeSection } from '../storage/free-section-store.ts';

/** The texts that most answers have besides the responses; they stay out of the document while they are empty. */
export function addUsualSections(db: WritableDb, caseId: CaseId, newId: NewId): void {
  const add = (placement: 'before' | 'after', kind: 'summary' | 'general' | 'closing', title: string) =>
    createFreeSection(db, caseId, { id: newId<'freeSection'>(), placement, kind, title });
  add('before', 'summary', 'Sammanfattning');
  add('before', 'general', 'Allmänna synpunkter');
  add('after', 'closing', 'Avslutning');
}
