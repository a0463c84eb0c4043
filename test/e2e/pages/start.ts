import type { Locator, Page } from 'playwright-core';
import { strings } from '../../../renderer/strings.sv.ts';

/** Start: the list of cases. */
export class StartPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  cases(): Locator {
    return this.page.getByRole('grid', { name: strings.start.cases });
  }

  row(title: string): Locator {
    return this.cases().getByRole('row').filter({ hasText: title });
  }

  async open(title: string): Promise<void> {
    await this.row(title).getByRole('rowheader').click();
  }

  async newCase(): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name: strings.start.newCase }).click();
  }

  async importCase(): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name: strings.start.importCase }).click();
  }
}
