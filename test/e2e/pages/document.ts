import type { Locator, Page } from 'playwright-core';
import { strings } from '../../../renderer/strings.sv.ts';

const words = strings.document;

/** The document as it will be exported, with what is missing beside it. */
export class DocumentPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The sheets of the preview. */
  sheets(): Locator {
    return this.page.getByRole('main', { name: words.preview });
  }

  /** Exports whatever is there, finished or draft, and waits until the file is in its place. */
  async export(): Promise<void> {
    await this.page.getByRole('button', { name: /^Exportera .*till Word$/ }).click();
    await this.page.getByText(words.exported).waitFor();
  }
}
