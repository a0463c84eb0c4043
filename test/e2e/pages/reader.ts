import type { Locator, Page } from 'playwright-core';
import { strings } from '../../../renderer/strings.sv.ts';

const words = strings.reader;

/** A report being read: in a tab of its own, or beside the answer. */
export class ReaderPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  text(designation: string): Locator {
    return this.page.getByRole('region', { name: words.textOf(designation) });
  }

  heading(title: string): Locator {
    return this.page.getByRole('article').getByRole('heading', { name: new RegExp(`${title}$`) });
  }

  reference(text: string): Locator {
    return this.page.getByRole('article').getByRole('button', { name: text, exact: true });
  }

  /** Opens the contents and goes to a section or part by its title. */
  async goTo(title: string): Promise<void> {
    await this.tool(words.contents).click();
    await this.page.getByRole('region', { name: words.contents }).getByRole('button', { name: title }).first().click();
    await this.heading(title).waitFor();
  }

  tool(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true }).first();
  }

  /** Searches with the keyboard, as Ctrl F does in any reader, and opens the first section found. */
  async search(query: string): Promise<void> {
    await this.page.keyboard.press('Control+F');
    await this.page.getByRole('searchbox', { name: words.searchField }).fill(query);
    await this.hits().getByRole('listitem').first().waitFor();
  }

  hits(): Locator {
    return this.page.getByRole('region', { name: words.results });
  }

  /** Selects a sentence of the text, as with the mouse; the text has the focus afterwards. */
  async select(sentence: string): Promise<void> {
    const paragraph = this.page.getByRole('article').getByText(sentence).first();
    await paragraph.scrollIntoViewIfNeeded();
    await paragraph.evaluate((element, wanted) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(wanted) ?? -1;
        if (at < 0) continue;
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
      }
      element.closest<HTMLElement>('[tabindex="0"]')?.focus();
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    }, sentence);
    await this.page.getByRole('toolbar', { name: words.selection }).waitFor();
  }
}
