import { join } from 'node:path';

/** Outlines, positions and a case made up for tests; small enough to count by hand. */
export const fixtureTemplates = join(import.meta.dirname, '../fixtures/templates');

/** The templates that the program ships with. */
export const shippedTemplates = join(import.meta.dirname, '../../templates');
