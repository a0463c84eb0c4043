import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import type { TaskId } from '../../../shared/ids.ts';
import { ferryReport } from '../../builders/ferry-report.ts';
import { openTestHost } from '../../builders/host.ts';
import { reportText } from '../../builders/report-file.ts';

type Reply = (request: IncomingMessage, response: ServerResponse) => void;

/** A server of the test's own in the place of the Riksdag's, which answers by path; and a host that may fetch from it. */
async function openServed(replies: Readonly<Record<string, Reply>>, enabled = true) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const reply = replies[new URL(request.url ?? '', 'http://x').pathname];
    if (reply) reply(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  onTestFinished(close);
  const { port } = server.address() as AddressInfo;
  const host = openTestHost({ openDataUrl: `http://127.0.0.1:${port}` });
  const openData = { enabled, baseUrl: 'https://data.riksdagen.se' };
  await host.value('settings.save', { settings: { openData } });
  return { ...host, asked, close, origin: `127.0.0.1:${port}` };
}

const taskId = 'task' as TaskId;
const wanted = { designation: 'SOU 2098:3', taskId };
const json =
  (value: unknown): Reply =>
  (_, response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
const text =
  (content: string | Buffer): Reply =>
  (_, response) =>
    response.end(content);

const listed = (document: object) =>
  json({
    dokumentlista: { '@traffar': '1', dokument: [{ rm: '2098', beteckning: '30', titel: 'En annan' }, document] },
  });
const ours = { dok_id: 'X1', rm: '2098', beteckning: '3', titel: 'Färjorna', doktyp: 'sou' };

test('a report is fetched by its designation, in the first form that can be read', async () => {
  const host = await openServed({
    '/dokumentlista/': (request, response) =>
      listed({
        ...ours,
        dokument_url_text: `//${request.headers.host}/dokument/X1.text`,
        dokument_url_html: `//${request.headers.host}/dokument/X1.html`,
        filbilaga: { fil: [{ typ: 'pdf', namn: 'x.pdf', url: `http://${request.headers.host}/fil/1` }] },
      })(request, response),
    '/fil/1': text(Buffer.from([0, 1, 2, 3])),
    '/dokument/X1.html': text(''),
    '/dokument/X1.text': (_, response) => response.writeHead(302, { location: '/moved.text' }).end(),
    '/moved.text': text(reportText(ferryReport)),
  });
  const { report } = await host.value('report.fetch', wanted);
  expect(report).toMatchObject({ designation: 'SOU 2098:3', sectionCount: 6, textImported: true });
  expect(host.asked[0]).toBe('/dokumentlista/?sok=2098%3A3&doktyp=sou&utformat=json');
  expect(host.asked.slice(1)).toEqual(['/fil/1', '/dokument/X1.html', '/dokument/X1.text', '/moved.text']);
});

test('each attached file is a volume', async () => {
  const [one, two] = [ferryReport.sections.slice(0, 2), ferryReport.sections.slice(2)];
  const host = await openServed({
    '/dokumentlista/': listed({
      ...ours,
      filbilaga: {
        fil: [
          { typ: 'pdf', namn: 'del 1', url: '/1' },
          { typ: 'pdf', namn: 'del 2', url: '/2' },
        ],
      },
    }),
    '/1': text(reportText({ ...ferryReport, sections: one })),
    '/2': text(reportText({ ...ferryReport, sections: two })),
  });
  const { report, messages } = await host.value('report.fetch', wanted);
  expect(report.sectionCount).toBe(6);
  expect(messages.map(message => message.text).join(' ')).toContain('del 2');
});

test('a report without a file that can be read is fetched as HTML', async () => {
  const sections = ferryReport.sections.map(([heading, ...paragraphs]) => {
    const tag = heading.startsWith('1.') || heading.startsWith('2.') ? 'h2' : 'h1';
    return [`<${tag}>${heading}</${tag}>`, ...paragraphs.map(words => `<p>${words}</p>`)].join('\n');
  });
  const host = await openServed({
    '/dokumentlista/': listed({ ...ours, dokument_url_html: '/dokument/X1.html' }),
    '/dokument/X1.html': text(`<!doctype html><html><body>${sections.join('\n')}</body></html>`),
  });
  const { report } = await host.value('report.fetch', wanted);
  const { sections: tree } = await host.value('report.outline', { reportId: report.id });
  expect(tree.map(({ number, title }) => `${number} ${title}`)).toEqual(
    ferryReport.sections.map(([heading]) => heading),
  );
});

test('nothing is asked for until the setting allows it', async () => {
  const host = await openServed({}, false);
  expect(await host.failure('report.fetch', wanted)).toMatchObject({ message: expect.stringContaining('avstängd') });
  expect(host.asked).toEqual([]);
  const baseUrl = 'http://data.riksdagen.se';
  const settings = { openData: { enabled: true, baseUrl } };
  expect(await host.failure('settings.save', { settings })).toMatchObject({ code: 'invalidRequest' });
});

test('without a network the user is told so in plain words', async () => {
  const host = await openServed({});
  host.close();
  expect(await host.failure('report.fetch', wanted)).toMatchObject({
    code: 'noNetwork',
    message: expect.stringContaining('Kontrollera att datorn har nätverk'),
  });
});

const faults: readonly (readonly [name: string, reply: Reply, code: string])[] = [
  ['a server that fails', (_, response) => response.writeHead(503).end(), 'noNetwork'],
  [
    'a redirect to another host',
    (_, response) => response.writeHead(301, { location: 'http://localhost:9/x' }).end(),
    'noNetwork',
  ],
  [
    'redirects without end',
    (request, response) => response.writeHead(302, { location: request.url ?? '' }).end(),
    'noNetwork',
  ],
  ['an answer that is no list', text('<html></html>'), 'unreadableFile'],
  ['a list of another form', json({ dokument: [] }), 'unreadableFile'],
  ['a list without the report', json({ dokumentlista: { dokument: null } }), 'notFound'],
  ['an answer without end', endless, 'fileTooLarge'],
  ['a report without any text', listed(ours), 'notFound'],
  ['a text on another host', listed({ ...ours, dokument_url_text: 'https://example.com/x.text' }), 'noNetwork'],
  [
    'a broken answer',
    (_, response) => void response.writeHead(200, { 'content-length': '99' }).write('{', () => response.destroy()),
    'noNetwork',
  ],
];

function endless(_: IncomingMessage, response: ServerResponse): void {
  const portion = Buffer.alloc(1024 * 1024, ' ');
  const more = () => {
    while (!response.destroyed && response.write(portion));
  };
  response.on('drain', more);
  more();
}

test.each(faults)('%s is refused and changes nothing', async (_, reply, code) => {
  const host = await openServed({ '/dokumentlista/': reply });
  const before = await host.value('report.list', {});
  expect(await host.failure('report.fetch', wanted)).toMatchObject({ code, message: expect.stringMatching(/\p{L}/u) });
  expect(await host.value('report.list', {})).toEqual(before);
  expect(host.log).toEqual([]);
});

test('a fetch can be cancelled while the server keeps silent', async () => {
  const host = await openServed({ '/dokumentlista/': () => {} });
  const fetching = host.failure('report.fetch', wanted);
  while (host.asked.length === 0) await new Promise(resolve => setTimeout(resolve, 5));
  await host.value('task.cancel', { taskId });
  expect(await fetching).toMatchObject({ code: 'cancelled' });
});

test('a designation that the open data has no series for is refused', async () => {
  const host = await openServed({});
  const failure = await host.failure('report.fetch', { designation: 'Promemoria 7', taskId });
  expect(failure).toMatchObject({ code: 'unknownReport' });
  expect(host.asked).toEqual([]);
});
