import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeProgram } from '../harness/describe-program.ts';
import { look } from '../harness/look.ts';
import { paragraphsOf } from '../harness/read-docx.ts';
import { AnswersPage } from '../pages/answers.ts';
import { DocumentPage } from '../pages/document.ts';
import { NewCasePage } from '../pages/new-case.ts';
import { StartPage } from '../pages/start.ts';
import { WindowFrame } from '../pages/window.ts';

const newCase = {
  title: 'Remiss om stöd till utsatta i Granby kommun',
  shortTitle: 'Stöd i Granby',
  recordNumber: 'SN 2031/0042',
  sender: 'Kommunstyrelsen',
  senderRecordNumbers: 'KS 2031/0007, A2031/00001',
  responseDueDate: '2031-05-27',
  reports: ['SOU 2023:97', 'SOU 2023:98'],
};

const answers = [
  { number: '10.1.1', stance: 'supports', text: 'Granby kommun ser ett stort behov av mottagningar med låg tröskel.' },
  { number: '10.1.2', stance: 'opposes', text: 'Nämnden anser att uppdraget bör ligga kvar hos regionen.' },
  { number: '10.2.1', stance: 'supportsWithRemarks', text: 'Kostnaden behöver räknas om för små kommuner.' },
] as const;

const position = 'Statistik och uppföljning utan dubbelarbete';

describeProgram('A case from the remiss to the finished answer', suite => {
  const pages = () => {
    const page = suite().program.page();
    return {
      frame: new WindowFrame(page),
      start: new StartPage(page),
      form: new NewCasePage(page),
      answers: new AnswersPage(page),
      document: new DocumentPage(page),
    };
  };

  test('Start shows the example case of a fresh workspace', async () => {
    const { frame, start } = pages();
    await frame.ready();
    await start.cases().waitFor();
    expect(await start.cases().getByRole('row').count()).toBeGreaterThan(1);
    await look(suite().program, 'start');
  });

  test('a case is created with both reports', async () => {
    const { start, form, answers: view } = pages();
    await start.newCase();
    await form.fill(newCase);
    await look(suite().program, 'new-case');
    await form.create();
    await view.tree().waitFor();
    await look(suite().program, 'case-empty');
  });

  test('three sections are answered, stance first', async () => {
    const { answers: view } = pages();
    for (const { number, stance, text } of answers) {
      await view.openSection(number);
      await view.stance(stance).click();
      await view.write(text);
      await view.saved();
    }
    await look(suite().program, 'case-answer');
  });

  test('a position is inserted, with a link back to it', async () => {
    const { answers: view } = pages();
    await view.openSection('10.1.1');
    await view.write('');
    await view.insertPosition(position);
    await expect.poll(() => view.positionNote(position).count()).toBeGreaterThan(0);
    await view.saved();
    await look(suite().program, 'case-position');
  });

  test('the statement is exported, with the answers in the order of the report under number, heading and stance', async () => {
    const { answers: view, document } = pages();
    await view.view('document');
    await document.sheets().getByText(answers[0].text).first().waitFor();
    await look(suite().program, 'document');
    await document.export();
    await look(suite().program, 'document-exported');
    const folder = join(suite().place.dataDir, 'export');
    const files = readdirSync(folder).filter(name => name.endsWith('.docx'));
    expect(files).toHaveLength(1);
    const paragraphs = paragraphsOf(join(folder, files[0] ?? ''));
    const places = answers.map(({ number, text }) => ({
      heading: paragraphs.findIndex(paragraph => paragraph.startsWith(number)),
      text: paragraphs.findIndex(paragraph => paragraph.includes(text)),
    }));
    for (const place of places) expect(place.text).toBeGreaterThan(place.heading);
    const order = places.flatMap(place => [place.heading, place.text]);
    expect(order[0]).toBeGreaterThan(0);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    await view.view('answers');
  });

  test('everything is there when the program is opened again, closed in the middle of a word as it was', async () => {
    const { answers: before } = pages();
    await before.openSection('10.2.1');
    await before.write(' Sist skrivet.');
    await suite().program.reopen();
    const { frame, start, answers: view } = pages();
    await frame.ready();
    await frame.goTo('cases');
    await start.open(newCase.title);
    for (const { number, stance, text } of answers) {
      await view.openSection(number);
      expect(await view.stance(stance).isChecked()).toBe(true);
      await expect.poll(() => view.text().textContent()).toContain(text);
    }
    expect(await view.text().textContent()).toContain('Sist skrivet.');
    await view.openSection('10.1.1');
    await expect.poll(() => view.positionNote(position).count()).toBeGreaterThan(0);
  });
});
