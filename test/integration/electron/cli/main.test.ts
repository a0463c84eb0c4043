import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'yttra cli å-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command line as a script does, on one workspace for all tests here. */
function yttra(...args: readonly string[]) {
  const all = [join(root, 'electron/cli/main.ts'), '--data', join(folder, 'arbetsyta'), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, all, { encoding: 'utf8', cwd: folder });
  return { status, stdout, stderr, json: () => JSON.parse(stdout) };
}

describe('The command line', () => {
  test('lists the sections of both bundled reports before any text is imported', () => {
    for (const [designation, count] of [
      ['SOU 2023:97', 225],
      ['SOU 2023:98', 447],
    ] as const) {
      const { status, json } = yttra('report', 'outline', designation, '--json');
      expect(status).toBe(0);
      expect(json().sections).toHaveLength(count);
      expect(Object.keys(json().sections[0])).toEqual(['number', 'title', 'level', 'page', 'findings']);
    }
  });

  test('answers a text that has not been imported with no blocks, and a section that is not there with a fault', () => {
    const empty = yttra('report', 'text', 'SOU 2023:97', '10.1.1', '--json');
    expect(empty.json()).toMatchObject({ number: '10.1.1', blocks: [] });
    const missing = yttra('report', 'text', 'SOU 2023:97', '99.9', '--json');
    expect(missing).toMatchObject({ status: 1, stdout: '' });
    expect(missing.stderr).toMatch(/^notFound: .*99\.9/);
  });

  test('takes a case out in the interchange format and in again', () => {
    const [example] = yttra('case', 'list', '--json').json().cases;
    const shown = yttra('case', 'show', example.id, '--json');
    const file = join(folder, 'ärende.json');
    writeFileSync(file, shown.stdout);
    const imported = yttra('case', 'import', file, '--json');
    expect(imported.status).toBe(0);
    expect(imported.json().case.title).toBe(example.title);
    const again = yttra('case', 'show', imported.json().case.id, '--json').json();
    expect(again).toEqual(shown.json());
  });

  test('refuses a case file with an unknown field or a wrong date, and adds nothing', () => {
    const before = yttra('case', 'list', '--json').json().cases.length;
    for (const wrong of [{ okänt: 1 }, { responseDueDate: '2031-02-30' }]) {
      const file = join(folder, 'fel.json');
      writeFileSync(file, JSON.stringify({ yttra: 'case', version: 1, title: 'Fel', ...wrong }));
      const { status, stderr, stdout } = yttra('case', 'import', file);
      expect(status).toBe(1);
      expect(stdout).toBe('');
      expect(stderr).toMatch(/^invalidCaseFile: /);
    }
    expect(yttra('case', 'list', '--json').json().cases).toHaveLength(before);
  });

  test('exports a case as a document, once, and again only when told to', () => {
    const [example] = yttra('case', 'list', '--json').json().cases;
    const command = ['case', 'export', example.id, '--document', 'statement', '--out', 'ut', '--json'];
    const first = yttra(...command);
    expect(first.stderr).toBe('');
    const [file] = first.json().files;
    expect(file).toMatchObject({ kind: 'docx', path: expect.stringContaining(join(folder, 'ut')) });
    expect(file.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(yttra(...command)).toMatchObject({ status: 1, stderr: expect.stringMatching(/^fileExists: /) });
    expect(yttra(...command, '--overwrite').status).toBe(0);
  });

  test('finds positions, best first', () => {
    const { positions } = yttra('position', 'search', 'uppföljning', '--json').json();
    expect(positions.length).toBeGreaterThan(0);
    expect(Object.keys(positions[0])).toEqual(['id', 'title', 'score', 'text']);
    const scores = positions.map((hit: { score: number }) => hit.score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  test('finds a fresh workspace sound', () => {
    expect(yttra('check', '--json')).toMatchObject({ status: 0 });
  });

  test('says faults of files on standard error, with their code', () => {
    const empty = join(folder, 'tom.txt');
    writeFileSync(empty, '');
    expect(yttra('report', 'import', empty).stderr).toMatch(/^emptyFile: /);
    expect(yttra('report', 'import', join(folder, 'saknas.txt')).stderr).toMatch(/^(?:unreadableFile|notFound): /);
    const prose = join(folder, 'prosa.txt');
    writeFileSync(prose, 'En text utan numrerade avsnitt.\n'.repeat(50));
    expect(yttra('report', 'import', prose)).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^noSections: /),
    });
  });

  test.each([
    [['--help'], 0],
    [['--version'], 0],
    [[], 2],
    [['case'], 2],
    [['report', 'outline', 'SOU 1900:1'], 1],
  ])('ends %j with code %i', (args, code) => {
    expect(yttra(...args).status).toBe(code);
  });
});
