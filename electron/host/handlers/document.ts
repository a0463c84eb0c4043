import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { StatementInput } from '../../../shared/assembly/answers.ts';
import { assembleStatement } from '../../../shared/assembly/statement.ts';
import type { StatementTemplate } from '../../../shared/assembly/template.ts';
import type { DocumentGap } from '../../../shared/contract.ts';
import type { Message } from '../../../shared/errors.ts';
import type { Handlers } from '../../../shared/host.ts';
import type { CaseId } from '../../../shared/ids.ts';
import { putFile } from '../export/put-file.ts';
import { statementFile } from '../export/statement-file.ts';
import { readStatementTemplate } from '../export/statement-template.ts';
import { requirePath } from '../files.ts';
import type { ReadableDb } from '../storage/database.ts';
import { listFreeSections, readFreeSection } from '../storage/free-section-store.ts';
import { readOrganisation } from '../storage/organisation-store.ts';
import { readOutline } from '../storage/report-store.ts';
import { readAllResponses } from '../storage/response-store.ts';
import { breathe } from '../tasks.ts';
import { type HostContext, requireCase } from './context.ts';

/** The finished document: as data for the preview, and as a file. */
export function documentHandlers(context: HostContext): Pick<Handlers, 'document.preview' | 'document.export'> {
  const { workspace, files, tasks, dataDir, templatesDir } = context;
  const assemble = async (caseId: CaseId) => {
    const template = await readStatementTemplate(join(templatesDir, 'documents', 'yttrande', 'template.json'));
    return assembleStatement(workspace.read(db => statementInput(db, caseId, template)));
  };
  return {
    'document.preview': async ({ caseId }) => {
      const { model, gaps, fileName } = await assemble(caseId);
      return { model, gaps, fileName };
    },
    'document.export': ({ caseId, folder, overwrite, taskId }) =>
      tasks.run(taskId, 'Exporterar yttrandet', async ({ signal, progress }) => {
        progress(0, 3);
        const { model, gaps, fileName } = await assemble(caseId);
        const path = join(folder === null ? join(dataDir, 'export') : requirePath(files, folder), fileName);
        await breathe(signal);
        progress(1, 3);
        const { bytes } = await statementFile(model);
        await breathe(signal);
        progress(2, 3);
        await putFile(path, bytes, overwrite);
        progress(3, 3);
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        const file = { token: files.register(path), path, kind: 'docx' as const, bytes: bytes.length, sha256 };
        return { files: [file], messages: gaps.map(gapMessage) };
      }),
  };
}

function statementInput(db: ReadableDb, caseId: CaseId, template: StatementTemplate): StatementInput {
  const found = requireCase(db, caseId);
  return {
    case: found,
    organisation: readOrganisation(db),
    reports: found.reportIds.flatMap(id => readOutline(db, id) ?? []),
    responses: readAllResponses(db, caseId),
    freeSections: listFreeSections(db, caseId).flatMap(({ id }) => readFreeSection(db, caseId, id) ?? []),
    template,
  };
}

function gapMessage(gap: DocumentGap): Message {
  return { level: gap.level === 'hindrance' ? 'warning' : 'info', text: gap.text, line: null };
}
