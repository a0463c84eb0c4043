import './reports.css';
import { FileInput } from 'lucide-react';
import { useState } from 'react';
import type { ReportSummary } from '../../../shared/domain/report.ts';
import { useQuery } from '../../app/host.tsx';
import { useImports } from '../../app/imports.tsx';
import { useNavigator } from '../../app/navigation-context.tsx';
import { strings } from '../../strings.sv.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Field } from '../../ui/field.tsx';
import { formatCount } from '../../ui/format.ts';
import { MessageLine, ProgressLine } from '../../ui/message-line.tsx';
import { MessageList } from '../../ui/message-list.tsx';

const words = strings.reports;

/** The reports of the workspace: what they hold and whether their text has been read in. */
export function ReportsScreen() {
  const { value, failure } = useQuery('report.list', {});
  const settings = useQuery('settings.read', {}).value;
  const { importReport } = useImports();
  const reports = value ?? [];
  return (
    <main className="page" aria-labelledby="reports-heading">
      <div className="page-head">
        <h1 id="reports-heading">{strings.start.reports}</h1>
        <span className="page-head-note">{words.lead}</span>
        <div className="page-head-actions">
          <Button variant="primary" icon={FileInput} onPress={() => importReport()}>
            {words.importNew}
          </Button>
        </div>
      </div>
      <div className="page-messages">
        {failure && (
          <MessageLine kind="error" title={strings.shell.notRead}>
            {failure.message}
          </MessageLine>
        )}
        <ImportLines />
        {settings?.openData.enabled && <FetchForm />}
      </div>
      {value !== undefined && reports.length === 0 && <EmptyState title={words.none}>{words.noneText}</EmptyState>}
      {reports.length > 0 && (
        <div className="page-body">
          <table className="report-table">
            <thead>
              <tr>
                <th scope="col">{words.report}</th>
                <th scope="col">{words.sections}</th>
                <th scope="col">{words.proposals}</th>
                <th scope="col">{words.assessments}</th>
                <th scope="col">{words.pages}</th>
                <th scope="col">{words.text}</th>
              </tr>
            </thead>
            <tbody>
              {reports.map(report => (
                <ReportRow key={report.id} report={report} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </main>
  );
}

/** Fetches a report by its designation; there only where the settings allow it. */
function FetchForm() {
  const { fetchReport, report: task } = useImports();
  const [designation, setDesignation] = useState('');
  const wanted = designation.trim();
  return (
    <form
      className="fetch-form"
      onSubmit={event => {
        event.preventDefault();
        if (wanted !== '') fetchReport(wanted);
      }}
    >
      <Field label={words.fetchField} value={designation} onChange={setDesignation} hint={words.fetchHint} />
      {task.state.kind !== 'running' && <Button type="submit">{words.fetch}</Button>}
    </form>
  );
}

function ReportRow({ report }: { readonly report: ReportSummary }) {
  const { importReport, report: task } = useImports();
  const { designation, title, sectionCount, proposalCount, assessmentCount, pageCount, textImported } = report;
  const { go } = useNavigator();
  const busy = task.state.kind === 'running';
  return (
    <tr>
      <th scope="row">
        <span className="report-designation">{designation}</span>
        <Button variant="link" onPress={() => go({ kind: 'report', reportId: report.id })}>
          <span className="report-title">{title}</span>
        </Button>
      </th>
      <td>{formatCount(sectionCount)}</td>
      <td>{formatCount(proposalCount)}</td>
      <td>{formatCount(assessmentCount)}</td>
      <td>{pageCount === null ? '–' : formatCount(pageCount)}</td>
      <td>
        <span className="report-text">
          {textImported ? words.textIn : words.textOut}
          {!busy && (
            <Button
              variant="link"
              onPress={() => importReport(designation)}
              aria-label={words.importFor(designation, textImported)}
            >
              {textImported ? words.importAgain : words.importText}
            </Button>
          )}
        </span>
      </td>
    </tr>
  );
}

function ImportLines() {
  const { report: task, importReport } = useImports();
  const { state } = task;
  if (state.kind === 'running')
    return <ProgressLine label={state.label} fraction={state.fraction} onCancel={task.cancel} />;
  if (state.kind === 'failed') {
    return (
      <MessageLine
        kind="error"
        title={words.notImported}
        actions={
          <Button size="small" onPress={() => importReport()}>
            {strings.start.chooseAnother}
          </Button>
        }
      >
        {state.failure.message}
      </MessageLine>
    );
  }
  if (state.kind !== 'done' || state.value === null) return null;
  const { report, messages } = state.value;
  return <MessageList title={words.imported(report.designation)} messages={messages} onClose={task.reset} />;
}
