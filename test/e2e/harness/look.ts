import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import axe, { type AxeResults } from 'axe-core';
import type { Program } from './program.ts';

const screens = fileURLToPath(new URL('../../../out/screens/', import.meta.url));

const schemes = ['light', 'dark'] as const;

/**
 * Looks at the screen as it is, in both colour schemes: keeps a picture of each and lets axe-core search it. What is found
 * is said at the end of the suite, so that one fault does not hide the rest of the way.
 */
export async function look(program: Program, name: string): Promise<void> {
  const page = program.page();
  for (const scheme of schemes) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.waitForFunction(wanted => {
      const { theme } = document.documentElement.dataset;
      return theme === undefined || theme === wanted;
    }, scheme);
    // Fonts and the last change of layout; a picture of half a screen helps nobody.
    await page.evaluate(() => document.fonts.ready.then(() => new Promise(requestAnimationFrame)));
    program.faults.push(...(await axeFaults(program)).map(fault => `${name}, ${scheme}: ${fault}`));
    const folder = join(screens, program.door);
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: join(folder, `${name}-${scheme}.png`) });
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
}

async function axeFaults(program: Program): Promise<readonly string[]> {
  const page = program.page();
  await page.evaluate(axe.source);
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(context: Document, options: object): Promise<AxeResults> } }).axe.run(
      document,
      {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        resultTypes: ['violations'],
      },
    ),
  );
  return results.violations.flatMap(violation =>
    violation.nodes.map(
      node => `${violation.id} at ${node.target.join(' ')}: ${node.failureSummary ?? violation.help}`,
    ),
  );
}
