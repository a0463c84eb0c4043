import type { Locator, Page } from 'playwright-core';
import { strings } from '../../../renderer/strings.sv.ts';

/** What is on every screen: the open tabs, and the main menu of Start. */
export class WindowFrame {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Waits until the window has something to show. */
  async ready(): Promise<void> {
    await this.tabs().getByRole('button', { name: strings.shell.start, exact: true }).waitFor();
  }

  tabs(): Locator {
    return this.page.getByRole('navigation', { name: strings.shell.openTabs });
  }

  async openTab(name: string): Promise<void> {
    await this.tabs().getByRole('button', { name, exact: true }).click();
  }

  /** A screen of Start, by its name in the main menu. */
  async goTo(screen: 'cases' | 'positions' | 'reports' | 'organisation' | 'settings'): Promise<void> {
    await this.openTab(strings.shell.start);
    const menu = this.page.getByRole('navigation', { name: strings.start.mainMenu });
    await menu.getByRole('button', { name: strings.start[screen] }).click();
  }
}
