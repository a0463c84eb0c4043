import { FileDown, FileText, Folder } from 'lucide-react';
import { useState } from 'react';
import type { DocumentGap, ExportedFile, PickedFile } from '../../../shared/contract.ts';
import type { Failure } from '../../../shared/errors.ts';
import type { CaseId } from '../../../shared/ids.ts';
import { useHost, useTask } from '../../app/host.tsx';
import { failureOf } from '../../app/host-store.ts';
import { strings } from '../../strings.sv.ts';
import { Button } from '../../ui/button.tsx';
import { formatBytes } from '../../ui/format.ts';
import { MessageLine, ProgressLine } from '../../ui/message-line.tsx';

const words = strings.document;

interface ExportPanelProps {
  readonly caseId: CaseId;
  readonly fileName: string;
  readonly gaps: readonly DocumentGap[];
}

/** Where the file goes, the export itself and what came of it. */
export function ExportPanel({ caseId, fileName, gaps }: ExportPanelProps) {
  const host = useHost();
  const inBrowser = host.door.platform === 'browser';
  const [folder, setFolder] = useState<PickedFile | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const task = useTask<readonly ExportedFile[]>();
  const hindrances = gaps.filter(gap => gap.level === 'hindrance').length;

  const exportTo = (overwrite: boolean) => {
    setFailure(null);
    void task.run(words.exporting, async taskId => {
      const token = folder?.token ?? null;
      const { files } = await host.call('document.export', {
        caseId,
        document: 'statement',
        folder: token,
        overwrite,
        taskId,
      });
      if (inBrowser) await Promise.all(files.map(file => host.call('file.reveal', { file: file.token })));
      return files;
    });
  };
  const pickFolder = async () => {
    try {
      const picked = await host.call('file.pickFolder', {});
      if (picked !== null) setFolder(picked);
    } catch (error) {
      setFailure(failureOf(error));
    }
  };

  return (
    <div className="export">
      <h2>{words.export}</h2>
      <h3 className="label">{words.file}</h3>
      <p className="export-line">
        <FileText className="icon" data-size="small" aria-hidden="true" />
        <span className="export-path">
          {fileName}
          <span className="export-note">{words.word}</span>
        </span>
      </p>
      <h3 className="label">{words.folder}</h3>
      {inBrowser ? (
        <p className="export-note">{words.browserFolder}</p>
      ) : (
        <p className="export-line export-folder">
          <Folder className="icon" data-size="small" aria-hidden="true" />
          <span className="export-path ellipsis" title={folder?.name}>
            {folder?.name ?? words.ownFolder}
          </span>
          <Button variant="link" onPress={() => void pickFolder()}>
            {words.changeFolder}
          </Button>
        </p>
      )}
      <div className="export-actions">
        <Button
          variant={hindrances === 0 ? 'primary' : 'plain'}
          icon={FileDown}
          onPress={() => task.state.kind !== 'running' && exportTo(inBrowser)}
        >
          {hindrances === 0 ? words.exportFinal : words.exportDraft}
        </Button>
        <p className="export-note">{hindrances === 0 ? words.proved : words.hindrancesLeft(hindrances)}</p>
      </div>
      {failure && <MessageLine kind="error">{failure.message}</MessageLine>}
      <ExportOutcome task={task} onOverwrite={() => exportTo(true)} inBrowser={inBrowser} />
    </div>
  );
}

interface ExportOutcomeProps {
  readonly task: ReturnType<typeof useTask<readonly ExportedFile[]>>;
  readonly onOverwrite: () => void;
  readonly inBrowser: boolean;
}

function ExportOutcome({ task, onOverwrite, inBrowser }: ExportOutcomeProps) {
  const host = useHost();
  const { state } = task;
  if (state.kind === 'running') {
    return <ProgressLine label={state.label} fraction={state.fraction} onCancel={task.cancel} />;
  }
  if (state.kind === 'failed' && state.failure.code === 'fileExists') {
    return (
      <MessageLine kind="warning" title={words.exists}>
        {words.existsText}
        <span className="export-choice">
          <Button size="small" onPress={onOverwrite}>
            {words.overwrite}
          </Button>
          <Button size="small" variant="quiet" onPress={task.reset}>
            {strings.common.cancel}
          </Button>
        </span>
      </MessageLine>
    );
  }
  if (state.kind === 'failed') {
    return (
      <MessageLine kind="error" title={words.notExported}>
        {state.failure.message}
      </MessageLine>
    );
  }
  if (state.kind !== 'done') return null;
  return state.value.map(file => (
    <MessageLine key={file.token} kind="done" title={words.exported}>
      <span className="export-result">{inBrowser ? words.downloaded : file.path}</span>
      <span className="export-note">{formatBytes(file.bytes)}</span>
      <Button variant="link" onPress={() => void host.call('file.reveal', { file: file.token })}>
        {inBrowser ? words.downloadAgain : words.reveal}
      </Button>
    </MessageLine>
  ));
}
