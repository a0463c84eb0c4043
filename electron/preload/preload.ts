import { contextBridge, ipcRenderer } from 'electron';
import { hostEventNames, operationNames } from '../../shared/contract.ts';
import { bridgeGlobal, callChannel, eventChannel } from '../../shared/desktop-bridge.ts';

type Listener = (event: unknown) => void;

const operations: ReadonlySet<string> = new Set(operationNames);
const listeners = new Map<string, Set<Listener>>(hostEventNames.map(name => [name, new Set()]));

ipcRenderer.on(eventChannel, (_event, name: string, event: unknown) => {
  for (const listener of listeners.get(name) ?? []) listener(event);
});

/** Everything the page can reach: the contract's operations and events by name, never Electron itself. */
contextBridge.exposeInMainWorld(bridgeGlobal, {
  platform: process.platform,
  call(name: string, request: unknown) {
    if (!operations.has(name)) throw new TypeError(`No such operation: ${name}`);
    return ipcRenderer.invoke(callChannel, name, request);
  },
  subscribe(name: string, listener: Listener) {
    const set = listeners.get(name);
    if (set === undefined) throw new TypeError(`No such event: ${name}`);
    set.add(listener);
    return () => {
      set.delete(listener);
    };
  },
});
