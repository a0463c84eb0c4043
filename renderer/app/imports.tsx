import { createContext, type ReactNode, use, useMemo } from 'react';
import type { ResponseOf } from '../../shared/contract.ts';
import { strings } from '../strings.sv.ts';
import { type Task, useHost, useTask } from './host.tsx';
import { useNavigator } from './navigation-context.tsx';

interface Imports {
  readonly report: Task<ResponseOf<'report.import'> | null>;
  readonly case: Task<ResponseOf<'case.import'> | null>;
  /** Asks for a report's file and reads it in; `designation` ties it to a report that is already known. */
  importReport(designation?: string): void;
  /** Fetches a report from the Riksdag's open data and reads it in. */
  fetchReport(designation: string): void;
  /** Asks for a case's file, reads it in and opens the case. */
  importCase(): void;
}

const ImportContext = createContext<Imports | null>(null);

/** Files being read in, kept above the screens so that one can work elsewhere meanwhile. */
export function useImports(): Imports {
  const imports = use(ImportContext);
  if (imports === null) throw new Error('ImportProvider is missing');
  return imports;
}

export function ImportProvider({ children }: { readonly children: ReactNode }) {
  const host = useHost();
  const { go } = useNavigator();
  const report: Imports['report'] = useTask();
  const caseTask: Imports['case'] = useTask();

  const imports = useMemo<Imports>(
    () => ({
      report,
      case: caseTask,
      importReport: designation => {
        go({ kind: 'start', screen: 'reports' });
        if (report.state.kind === 'running') return;
        void report.run(strings.reports.choosingFile, async taskId => {
          const file = await host.call('file.pick', { kind: 'report' });
          if (file === null) return null;
          return host.call('report.import', {
            file: file.token,
            taskId,
            ...(designation === undefined ? {} : { designation }),
          });
        });
      },
      fetchReport: designation => {
        if (report.state.kind === 'running') return;
        void report.run(strings.reports.fetching, taskId => host.call('report.fetch', { designation, taskId }));
      },
      importCase: () => {
        if (caseTask.state.kind === 'running') return;
        void caseTask
          .run(strings.start.choosingFile, async () => {
            const file = await host.call('file.pick', { kind: 'case' });
            return file === null ? null : host.call('case.import', { file: file.token });
          })
          .then(imported => {
            const clean = imported !== null && imported.messages.length === 0;
            if (clean) go({ kind: 'case', caseId: imported.case.id, view: 'answers', target: null });
            else go({ kind: 'start', screen: 'cases' });
          });
      },
    }),
    [host, go, report, caseTask],
  );
  return <ImportContext value={imports}>{children}</ImportContext>;
}
