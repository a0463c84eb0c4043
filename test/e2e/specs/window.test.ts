import { expect, test } from 'vitest';
import { describeProgram } from '../harness/describe-program.ts';
import { WindowFrame } from '../pages/window.ts';

describeProgram('The window', suite => {
  test('opens under its own name', async () => {
    const page = suite().program.page();
    await new WindowFrame(page).ready();
    expect(await page.title()).toMatch(/Yttra/);
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
      const families = ['Source Sans 3 Variable', 'Source Serif 4 Variable'];
      await Promise.all(
        families.flatMap(name => ['', 'italic '].map(style => document.fonts.load(`${style}16px "${name}"`))),
      );
      return [...document.fonts]
        .filter(font => font.status === 'loaded')
        .map(font => `${font.family.replaceAll('"', '')} ${font.style}`);
    });
    for (const family of ['Source Sans 3 Variable', 'Source Serif 4 Variable']) {
      expect(loaded).toContain(`${family} normal`);
      expect(loaded).toContain(`${family} italic`);
    }
  });
});
