import type { Page } from 'playwright-core';
import { strings } from '../../../renderer/strings.sv.ts';

const words = strings.caseForm;

/** What the test writes in the form of a new case. */
export interface NewCaseFields {
  readonly title: string;
  readonly shortTitle: string;
  readonly recordNumber: string;
  readonly sender: string;
  readonly senderRecordNumbers: string;
  readonly responseDueDate: string;
  /** Designations, in order. */
  readonly reports: readonly string[];
}

/** The form of a new case. */
export class NewCasePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async fill(fields: NewCaseFields): Promise<void> {
    for (const name of ['title', 'shortTitle', 'recordNumber', 'sender', 'senderRecordNumbers'] as const) {
      await this.page.getByRole('textbox', { name: words[name], exact: name !== 'title' }).fill(fields[name]);
    }
    await this.#date(words.responseDueDate, fields.responseDueDate);
    for (const designation of fields.reports) await this.#addReport(designation);
  }

  async create(): Promise<void> {
    await this.page.getByRole('button', { name: words.create }).click();
  }

  /** Types a day into its three parts, in the order in which they stand. */
  async #date(label: string, day: string): Promise<void> {
    const [year = '', month = '', date = ''] = day.split('-');
    const group = this.page.getByRole('group', { name: label });
    await group.getByRole('spinbutton').first().click();
    await this.page.keyboard.type(`${year}${month}${date}`);
  }

  async #addReport(designation: string): Promise<void> {
    await this.page.getByRole('button', { name: words.addReport }).click();
    await this.page.getByRole('option', { name: new RegExp(`^${designation} `) }).click();
    await this.page.getByRole('listitem').filter({ hasText: designation }).waitFor();
  }
}
