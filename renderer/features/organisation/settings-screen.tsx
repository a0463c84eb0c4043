import './organisation.css';
import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import type { CheckReport, Settings, WorkspaceInfo } from '../../../shared/contract.ts';
import type { Failure } from '../../../shared/errors.ts';
import { useHost, useQuery } from '../../app/host.tsx';
import { failureOf } from '../../app/host-store.ts';
import { useToday } from '../../app/today.ts';
import { strings } from '../../strings.sv.ts';
import { Button } from '../../ui/button.tsx';
import { formatMoment } from '../../ui/format.ts';
import { MessageLine, ProgressLine } from '../../ui/message-line.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Switch } from '../../ui/toggles.tsx';

const words = strings.settings;

/** Per cent of the design's reading and writing size. */
const textSizes = ['90', '100', '115', '130', '150'] as const;

/** How the window looks on this machine, and how the workspace is. */
export function SettingsScreen() {
  const settings = useQuery('settings.read', {});
  const workspace = useQuery('workspace.describe', {}).value;
  const [failure, setFailure] = useState<Failure | null>(null);
  const host = useHost();
  const save = async (change: Partial<Settings>) => {
    try {
      await host.call('settings.save', { settings: change });
      setFailure(null);
    } catch (error) {
      setFailure(failureOf(error));
    }
  };
  return (
    <main className="page" aria-labelledby="settings-heading">
      <div className="page-head">
        <h1 id="settings-heading">{strings.start.settings}</h1>
        <span className="page-head-note">{words.lead}</span>
      </div>
      <div className="page-messages">
        {failure && (
          <MessageLine kind="error" title={words.notSaved}>
            {failure.message}
          </MessageLine>
        )}
      </div>
      <div className="page-body">
        {settings.value && <LookSection settings={settings.value} onChange={change => void save(change)} />}
        {settings.value && <NetworkSection settings={settings.value} onChange={change => void save(change)} />}
        {workspace && <WorkspaceSection workspace={workspace} />}
      </div>
    </main>
  );
}

interface LookSectionProps {
  readonly settings: Settings;
  readonly onChange: (change: Partial<Settings>) => void;
}

function LookSection({ settings, onChange }: LookSectionProps) {
  const nearest = textSizes.reduce((best, size) =>
    Math.abs(Number(size) - settings.textSize) < Math.abs(Number(best) - settings.textSize) ? size : best,
  );
  return (
    <section className="page-section">
      <h2>{words.look}</h2>
      <p className="page-section-lead">{words.lookLead}</p>
      <dl className="settings-rows">
        <dt>{words.theme}</dt>
        <dd>
          <Segmented<Settings['theme']>
            label={words.theme}
            segments={(['system', 'light', 'dark'] as const).map(id => ({ id, text: words.themes[id] }))}
            selected={settings.theme}
            onChange={theme => onChange({ theme })}
          />
        </dd>
        <dt>{words.textSize}</dt>
        <dd>
          <Segmented
            label={words.textSize}
            segments={textSizes.map(id => ({ id, text: words.percent(id) }))}
            selected={nearest}
            onChange={size => onChange({ textSize: Number(size) })}
          />
          <p className="settings-sample" lang="sv">
            {words.sample}
          </p>
        </dd>
      </dl>
    </section>
  );
}

/** Whether reports may be fetched; off until somebody turns it on. */
function NetworkSection({ settings: { openData }, onChange }: LookSectionProps) {
  return (
    <section className="page-section">
      <h2>{words.network}</h2>
      <p className="page-section-lead">{words.networkLead}</p>
      <Switch isSelected={openData.enabled} onChange={enabled => onChange({ openData: { ...openData, enabled } })}>
        {words.openData}
      </Switch>
    </section>
  );
}

function WorkspaceSection({ workspace }: { readonly workspace: WorkspaceInfo }) {
  const host = useHost();
  const today = useToday();
  const [checking, setChecking] = useState(false);
  const [report, setReport] = useState<CheckReport | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const check = async () => {
    setChecking(true);
    setFailure(null);
    try {
      setReport(await host.call('workspace.check', {}));
    } catch (error) {
      setFailure(failureOf(error));
    }
    setChecking(false);
  };
  return (
    <section className="page-section">
      <h2>{words.workspace}</h2>
      <p className="page-section-lead">{words.workspaceLead}</p>
      <dl className="settings-rows">
        <dt>{words.path}</dt>
        <dd className="settings-path">{workspace.path}</dd>
        <dt>{words.checked}</dt>
        <dd>
          {formatMoment(report?.checkedAt ?? workspace.checkedAt, today)}
          {!(report?.ok ?? workspace.sound) && <b className="settings-unsound"> {words.unsound}</b>}
        </dd>
        <dt>{words.version}</dt>
        <dd>{workspace.programVersion}</dd>
      </dl>
      <div className="settings-check">
        {workspace.readOnly && <MessageLine kind="warning">{words.readOnly}</MessageLine>}
        {checking ? (
          <ProgressLine label={words.checking} fraction={null} />
        ) : (
          <Button icon={ShieldCheck} onPress={() => void check()}>
            {words.check}
          </Button>
        )}
        {failure && (
          <MessageLine kind="error" title={words.notChecked}>
            {failure.message}
          </MessageLine>
        )}
        {report?.ok && !checking && <MessageLine kind="done">{words.sound}</MessageLine>}
        {report && !report.ok && (
          <MessageLine kind="error" title={words.problems}>
            <ul>
              {report.problems.map(problem => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          </MessageLine>
        )}
      </div>
    </section>
  );
}
