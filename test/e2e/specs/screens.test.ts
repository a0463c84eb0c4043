import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { strings } from '../../../renderer/strings.sv.ts';
import { describeProgram } from '../harness/describe-program.ts';
import { look } from '../harness/look.ts';
import { AnswersPage } from '../pages/answers.ts';
import { StartPage } from '../pages/start.ts';
import { WindowFrame } from '../pages/window.ts';

const file = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

describeProgram('Every screen', suite => {
  const pages = () => {
    const page = suite().program.page();
    return { page, frame: new WindowFrame(page), start: new StartPage(page), answers: new AnswersPage(page) };
  };

  test('of Start', async () => {
    const { page, frame } = pages();
    await frame.ready();
    for (const screen of ['cases', 'reports', 'organisation', 'settings'] as const) {
      await frame.goTo(screen);
      await page.getByRole('heading', { level: 1, name: strings.start[screen] }).waitFor();
      await look(suite().program, screen);
    }
  });

  test('of the positions', async () => {
    const { page, frame } = pages();
    await frame.goTo('positions');
    await page.getByRole('heading', { level: 1, name: strings.shell.positions }).waitFor();
    await page.getByRole('grid').getByRole('row').nth(1).click();
    await look(suite().program, 'positions');
  });

  test('of a case that is read in from a file', async () => {
    const { frame, start, answers } = pages();
    await frame.goTo('cases');
    await suite().program.chooseFile(file('templates/cases/alvsunda.json'));
    await start.importCase();
    await answers.tree().waitFor();
    await look(suite().program, 'case');
  });

  test('of an answer, with each of the three tabs beside it', async () => {
    const { page, answers } = pages();
    await answers.openSection('10.1.1');
    for (const tab of ['report', 'positions', 'versions'] as const) {
      await page.getByRole('tab', { name: strings.answer[tab].tab }).click();
      await look(suite().program, `answer-${tab}`);
    }
  });

  test('of the document and the details of a case', async () => {
    const { page, answers } = pages();
    await answers.view('document');
    await page.getByRole('button', { name: /^Exportera/ }).waitFor();
    await look(suite().program, 'example-document');
    await answers.view('details');
    await page.getByRole('main').getByRole('textbox').first().waitFor();
    await look(suite().program, 'case-details');
  });

  test('of the palette and the shortcuts', async () => {
    const { page } = pages();
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog', { name: strings.shell.search });
    await palette.waitFor();
    await page.keyboard.type('våld');
    await palette.getByRole('option').first().waitFor();
    await look(suite().program, 'palette');
    await page.keyboard.press('Control+a');
    await page.keyboard.type(strings.commands.shortcuts);
    await palette.getByRole('option', { name: strings.commands.shortcuts }).first().click();
    await page.getByRole('dialog', { name: strings.commands.shortcuts }).waitFor();
    await look(suite().program, 'shortcuts');
    await page.keyboard.press('Escape');
  });

  test('of a report whose text is read in', async () => {
    const { page, frame } = pages();
    await suite().program.chooseFile(file('test/fixtures/reports/bron.txt'));
    await frame.goTo('reports');
    await page.getByRole('main').getByRole('button', { name: strings.reports.importNew }).click();
    await page.getByText(strings.reports.imported('SOU 2099:1')).waitFor();
    await look(suite().program, 'report-imported');
    expect(await page.getByRole('main').getByText('SOU 2099:1').count()).toBeGreaterThan(0);
  });
});
