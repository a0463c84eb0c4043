import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { strings } from '../../../renderer/strings.sv.ts';
import { readable, readableReport } from '../../builders/readable-report.ts';
import { describeProgram } from '../harness/describe-program.ts';
import { look } from '../harness/look.ts';
import { AnswersPage } from '../pages/answers.ts';
import { NewCasePage } from '../pages/new-case.ts';
import { ReaderPage } from '../pages/reader.ts';
import { StartPage } from '../pages/start.ts';
import { WindowFrame } from '../pages/window.ts';

const { designation } = readable;
const sentence = 'som finns kvar oförändrat';

describeProgram('A report that is read', suite => {
  const pages = () => {
    const page = suite().program.page();
    return {
      page,
      frame: new WindowFrame(page),
      start: new StartPage(page),
      reader: new ReaderPage(page),
      answers: new AnswersPage(page),
      form: new NewCasePage(page),
    };
  };

  test('opens in a tab of its own once it is imported', async () => {
    const { page, frame, reader } = pages();
    const file = join(suite().place.root, 'farjan.txt');
    writeFileSync(file, readableReport(3000));
    await frame.ready();
    await frame.goTo('reports');
    await suite().program.chooseFile(file);
    await page.getByRole('main').getByRole('button', { name: strings.reports.importNew }).click();
    await page.getByRole('row').filter({ hasText: designation }).getByRole('rowheader').getByRole('button').click();
    await reader.heading('Förslag').waitFor();
    expect(await page.getByText(readable.proposal).count()).toBe(1);
    await look(suite().program, 'reader');
  });

  test('follows a reference to another chapter and finds the way back', async () => {
    const { page, reader } = pages();
    await reader.reference(readable.reference).click();
    await reader.heading('Trafiken i dag').waitFor();
    await page.keyboard.press('Alt+ArrowLeft');
    await reader.reference(readable.reference).waitFor();
  });

  test('scrolls to the end of a thousand pages with only the lines in sight in the page', async () => {
    const { page, reader } = pages();
    await reader.goTo('Trafiken i dag');
    await reader.text(designation).focus();
    await page.keyboard.press('End');
    await page.getByText('Stycke 3000.').waitFor();
    expect(await page.getByRole('article').locator('p').count()).toBeLessThan(100);
  });

  test('is searched, with the matches marked in the text, and Esc leads back to the hits', async () => {
    const { page, reader } = pages();
    await reader.search(readable.rareWord);
    await look(suite().program, 'reader-search');
    await page.keyboard.press('Enter');
    const found = page.getByRole('article').locator('mark');
    await found.first().waitFor();
    expect(await found.first().textContent()).toBe(readable.rareWord);
    await page.keyboard.press('Escape');
    await reader.hits().getByRole('listitem').first().waitFor();
  });

  test('gives quotations to the answer, with section as the source', async () => {
    const { page, frame, start, form, answers, reader } = pages();
    await frame.goTo('cases');
    await start.newCase();
    await form.fill({
      title: 'Remiss om färjan',
      shortTitle: 'Färjan',
      recordNumber: 'SN 2098/1',
      sender: 'Kommunstyrelsen',
      senderRecordNumbers: 'KS 2098/1',
      responseDueDate: '2098-05-27',
      reports: [designation],
    });
    await form.create();
    await answers.openSection('1.1');
    await answers.text().waitFor();
    await reader.select(sentence);
    await look(suite().program, 'reader-selection');
    await page.keyboard.press('c');
    const quotation = answers.text().locator('blockquote');
    await expect.poll(() => quotation.textContent()).toBe(sentence);
    expect(await quotation.getAttribute('data-source')).toBe(`${designation}, avsnitt\u00a01.1`);
    await answers.saved();
  });

  test('keeps marks and notes of one reader, listed and led back to', async () => {
    const { page, reader } = pages();
    await reader.select(sentence);
    await page.keyboard.press('a');
    await page.getByRole('textbox', { name: strings.reader.noteField }).fill('Stäm av med regionen');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: strings.reader.openNote('Stäm av med regionen') }).waitFor();
    await look(suite().program, 'reader-mark');
    await reader.tool(strings.reader.contents).click();
    await page.getByRole('radio', { name: strings.reader.marksCount(1) }).click();
    await look(suite().program, 'reader-marks');
    await page.getByRole('button', { name: 'Stäm av med regionen' }).first().click();
    await page.getByRole('textbox', { name: strings.reader.noteField }).waitFor();
  });
});
