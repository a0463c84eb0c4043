import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createHost, type HostOptions } from '../../electron/host/create-host.ts';
import type { HostEventName, HostEvents, OperationName, RequestOf, ResponseOf } from '../../shared/contract.ts';
import type { Failure } from '../../shared/errors.ts';
import type { HostClient } from '../../shared/host.ts';
import type { Id, NewId } from '../../shared/ids.ts';
import { fixtureTemplates } from './templates.ts';

/** A Wednesday, at noon in Sweden. */
export const fixedNow = '2024-04-17T10:00:00.000Z';

/** Ids in counting order that look like UUIDs: 00000000-0000-7000-8000-000000000001 … */
export function countingIds(): NewId {
  let count = 0;
  return <Name extends string>() => {
    count += 1;
    return `00000000-0000-7000-8000-${String(count).padStart(12, '0')}` as Id<Name>;
  };
}

/** A folder of its own, gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'yttra-åäö '));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export type TestHost = ReturnType<typeof openTestHost>;

/** A host on a temporary workspace through the real migrations; only clock, ids and dialogs are doubles. */
export function openTestHost(options: Partial<HostOptions> = {}) {
  const dataDir = options.dataDir ?? temporaryFolder();
  const log: string[] = [];
  const revealed: string[] = [];
  const host = createHost({
    dataDir,
    templatesDir: fixtureTemplates,
    programVersion: '1.2.3',
    clock: () => new Date(fixedNow),
    newId: countingIds(),
    log: line => log.push(line),
    shell: { pickFile: async () => null, pickFolder: async () => null, reveal: async path => void revealed.push(path) },
    ...options,
  });
  onTestFinished(() => host.close());
  return { host, dataDir, log, revealed, ...asking(host) };
}

/** Shorthands over a client: `value` expects success, `failure` the opposite, `events` collects. */
export function asking(client: HostClient) {
  return {
    async value<Name extends OperationName>(name: Name, request: RequestOf<Name>): Promise<ResponseOf<Name>> {
      const envelope = await client.call(name, request);
      if (!envelope.ok) throw new Error(`${name}: ${envelope.error.code} ${envelope.error.message}`);
      return envelope.value;
    },
    async failure<Name extends OperationName>(name: Name, request: RequestOf<Name>): Promise<Failure> {
      const envelope = await client.call(name, request);
      if (envelope.ok) throw new Error(`${name} succeeded`);
      return envelope.error;
    },
    events<Name extends HostEventName>(name: Name): HostEvents[Name][] {
      const seen: HostEvents[Name][] = [];
      client.subscribe(name, event => seen.push(event));
      return seen;
    },
  };
}
