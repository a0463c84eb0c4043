import { expect, test } from 'vitest';
import { describeProgram } from '../harness/describe-program.ts';
import { look } from '../harness/look.ts';

describeProgram('The window', suite => {
  test('opens under its own name and is clean in both colour schemes', async () => {
    const { program } = suite();
    await program.page().locator('#root > *').first().waitFor();
    expect(await program.page().title()).toMatch(/Yttra/);
    await look(program, 'start');
  });

  test('reaches nothing of Node, Electron or the file system', async () => {
    const page = suite().program.page();
    const reached = await page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', '__dirname', 'electron'].filter(name => name in globalThis),
    );
    expect(reached).toEqual([]);
  });

  test('has its fonts from the program itself', async () => {
    const page = suite().program.page();
    const loaded = await page.evaluate(async () => {
      await Promise.all([
        document.fonts.load('16px "Source Sans 3 Variable"'),
        document.fonts.load('16px "Source Serif 4 Variable"'),
      ]);
      return [...document.fonts].filter(font => font.status === 'loaded').map(font => font.family.replaceAll('"', ''));
    });
    expect(loaded).toContain('Source Sans 3 Variable');
    expect(loaded).toContain('Source Serif 4 Variable');
  });
});
