import { expect, test } from 'vitest';
import { connectionFaults } from './connections.ts';
import { readSources } from './sources.ts';

test('Nothing opens a connection but the fetch that the user asks for, the loopback and the window’s way to it', () => {
  expect(connectionFaults(readSources(['shared', 'electron', 'renderer'], ['.ts', '.tsx']))).toEqual([]);
});

test.each([
  ["import { request } from 'node:https';"],
  ["import { connect } from 'node:net';"],
  ["import { createSocket } from 'node:dgram';"],
  ['await fetch(url);'],
  ['await globalThis.fetch(url);'],
  ['new WebSocket(url);'],
  ['new EventSource(url);'],
  ['new XMLHttpRequest();'],
  ['navigator.sendBeacon(url);'],
])('The check of connections finds %s', text => {
  expect(connectionFaults([{ path: 'electron/host/x.ts', text }])).toHaveLength(1);
});
