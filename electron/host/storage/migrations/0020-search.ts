import type { Migration } from './index.ts';

const words = `content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0'`;

/**
 * Full-text indexes beside the tables, row for row; they hold no text of their own.
 * `remove_diacritics 0`, because "vard" is not "vård"; `stems` is the same text cut to Swedish stems.
 */
export const search: Migration = {
  version: 20,
  statements: [
    `CREATE VIRTUAL TABLE position_words USING fts5 (title, text, title_stems, text_stems, ${words});
     CREATE VIRTUAL TABLE position_parts USING fts5 (
       title, text, content = '', contentless_delete = 1, tokenize = 'trigram remove_diacritics 0');
     CREATE VIRTUAL TABLE section_words USING fts5 (title, stems, ${words});
     CREATE VIRTUAL TABLE response_words USING fts5 (text, stems, ${words});
     CREATE VIRTUAL TABLE free_section_words USING fts5 (text, stems, ${words});`,
  ],
};
