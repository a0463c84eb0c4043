import { FileInput } from 'lucide-react';
import type { ResponseOf } from '../../../shared/contract.ts';
import type { ReportOutline } from '../../../shared/domain/report.ts';
import { useHost, useTask } from '../../app/host.tsx';
import { strings } from '../../strings.sv.ts';
import { Button } from '../../ui/button.tsx';
import { MessageLine, ProgressLine } from '../../ui/message-line.tsx';

const words = strings.reader;

/** Offers to read in the report's text, shows how far it has come, and what was found wrong with it. */
export function ReportImport({ report }: { readonly report: ReportOutline }) {
  const host = useHost();
  const { state, run, cancel } = useTask<ResponseOf<'report.import'> | null>();
  const start = () =>
    void run(words.choosing, async taskId => {
      const file = await host.call('file.pick', { kind: 'report' });
      if (file === null) return null;
      return host.call('report.import', { file: file.token, designation: report.designation, taskId });
    });
  return (
    <section className="report-import">
      <h3 className="report-import-title">{words.notImported}</h3>
      <p>{words.notImportedText(report.designation)}</p>
      {state.kind === 'running' ? (
        <ProgressLine label={state.label} fraction={state.fraction} onCancel={cancel} />
      ) : (
        <>
          <Button icon={FileInput} onPress={start}>
            {words.import}
          </Button>
          <p className="report-import-note">{words.staysHere}</p>
        </>
      )}
      {state.kind === 'failed' && <MessageLine kind="error">{state.failure.message}</MessageLine>}
      {state.kind === 'done' && state.value !== null && <ImportMessages imported={state.value} />}
    </section>
  );
}

function ImportMessages({ imported }: { readonly imported: NonNullable<ResponseOf<'report.import'>> }) {
  const { report, messages } = imported;
  if (messages.length === 0) return <MessageLine kind="done">{words.imported(report.designation)}</MessageLine>;
  return (
    <MessageLine kind="warning" title={words.importedWithMessages(report.designation, messages.length)}>
      {messages.slice(0, 10).map(({ text, line }) => (
        <div key={`${line} ${text}`}>
          {line === null ? '' : words.line(line)}
          {text}
        </div>
      ))}
    </MessageLine>
  );
}
