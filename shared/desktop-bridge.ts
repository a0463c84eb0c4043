import type { Failure } from './errors.ts';
import type { HostClient } from './host.ts';

/** The two channels between the window and the main process; both sides read them here. */
export const callChannel = 'yttra:call';
export const eventChannel = 'yttra:event';

/** Name of the one global that the preload script gives the window. */
export const bridgeGlobal = 'yttra';

/** What the preload script exposes: the contract, and which system's title bar the window has to make room for. */
export interface DesktopBridge extends HostClient {
  readonly platform: string;
}

/** The reply when there is no host to ask: its process has ended or the program behind the page has been stopped. */
export const hostGone: Failure = {
  code: 'internal',
  message:
    'Programmet svarar inte. Det som har sparats finns kvar. Låt fönstret vara öppet, kopiera text som inte är sparad och starta Yttra på nytt.',
  details: { reason: 'hostGone' },
};
