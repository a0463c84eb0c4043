import type { Locator, Page } from 'playwright-core';
import { strings } from '../../../renderer/strings.sv.ts';
import type { Stance } from '../../../shared/domain/stance.ts';

const words = strings.answer;

/** The view where a case is answered: sections at the left, the answer, what helps at the right. */
export class AnswersPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  tree(): Locator {
    return this.page.getByRole('tree', { name: words.tree.sections });
  }

  /** Opens a section by its number, found through the filter as in a long report; all sections are shown again after it. */
  async openSection(number: string): Promise<void> {
    const filter = this.page.getByRole('searchbox', { name: words.tree.filter });
    await filter.fill(number);
    await this.tree()
      .getByRole('treeitem')
      .filter({ has: this.page.getByText(number, { exact: true }) })
      .first()
      .click();
    await this.heading(number).waitFor();
    await filter.fill('');
  }

  async openFreeSection(title: string): Promise<void> {
    await this.tree().getByRole('treeitem').filter({ hasText: title }).first().click();
    await this.text().waitFor();
  }

  heading(number: string): Locator {
    return this.page.getByRole('heading', { level: 2 }).filter({ has: this.page.getByText(number, { exact: true }) });
  }

  stance(stance: Stance): Locator {
    const group = this.page.getByRole('radiogroup', { name: words.head.stance });
    return group.getByRole('radio', { name: strings.stances[stance].name, exact: true });
  }

  /** The text being written. */
  text(): Locator {
    return this.page.locator('[role="textbox"][aria-multiline="true"]');
  }

  /** Writes at the end of the text, key by key as a person does. */
  async write(text: string): Promise<void> {
    await this.text().click();
    await this.page.keyboard.press('Control+End');
    await this.page.keyboard.type(text);
  }

  /** Inserts the position with this title from the side. */
  async insertPosition(title: string): Promise<void> {
    await this.page.getByRole('tab', { name: words.positions.tab }).click();
    await this.page.getByRole('searchbox', { name: /^Sök bland/ }).fill(title);
    const hit = this.page.getByRole('grid', { name: words.positions.hits }).getByRole('row', { name: title });
    await hit.click();
    await hit.getByRole('button', { name: new RegExp(`^${words.positions.insert}(?! mark)`) }).click();
  }

  /** The note in the margin of text that comes from a position. */
  positionNote(title: string): Locator {
    return this.page.getByRole('complementary', { name: strings.editor.marginNotes }).getByText(title);
  }

  /** Waits until the status bar says that the text is saved. */
  async saved(): Promise<void> {
    await this.page
      .getByRole('status')
      .filter({ hasText: /^Sparat \d/ })
      .waitFor();
  }

  async view(name: 'answers' | 'document' | 'details'): Promise<void> {
    const views = this.page.getByRole('navigation', { name: strings.shell.caseViews });
    await views.getByRole('button', { name: strings.shell[name], exact: true }).click();
  }
}
