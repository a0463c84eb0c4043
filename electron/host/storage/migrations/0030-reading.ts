import type { Migration } from './index.ts';

/** A section that a correction or a newer file has taken out of the tree stays as a row, because answers may hang on it. */
const tree = `
ALTER TABLE section ADD COLUMN removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1));
ALTER TABLE section ADD COLUMN volume INTEGER;
ALTER TABLE report_block ADD COLUMN statute_column TEXT;
ALTER TABLE source_file ADD COLUMN volume INTEGER NOT NULL DEFAULT 1;
ALTER TABLE source_file ADD COLUMN replaced INTEGER NOT NULL DEFAULT 0 CHECK (replaced IN (0, 1));
UPDATE section SET volume = 1 WHERE EXISTS (SELECT 1 FROM report_block WHERE section_id = section.id);
CREATE TABLE report_part (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  report_id TEXT NOT NULL REFERENCES report (id),
  volume INTEGER NOT NULL, place TEXT NOT NULL CHECK (place IN ('front', 'back')), ordinal INTEGER NOT NULL,
  title TEXT NOT NULL, page INTEGER
) STRICT;
CREATE INDEX report_part_order ON report_part (report_id, place, volume, ordinal);
CREATE TABLE report_part_block (
  part INTEGER NOT NULL REFERENCES report_part (row) ON DELETE CASCADE, ordinal INTEGER NOT NULL,
  type TEXT NOT NULL, text TEXT NOT NULL, page INTEGER,
  PRIMARY KEY (part, ordinal)
) STRICT, WITHOUT ROWID;`;

/** The tree as the files gave it stands in `report_base` for as long as corrections lie over it. */
const corrections = `
CREATE TABLE report_base (report_id TEXT PRIMARY KEY REFERENCES report (id), tree TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE report_correction (
  report_id TEXT NOT NULL REFERENCES report (id), ordinal INTEGER NOT NULL,
  id TEXT NOT NULL UNIQUE,
  correction TEXT NOT NULL, author_id TEXT REFERENCES person (id), made_at TEXT NOT NULL, idle TEXT,
  PRIMARY KEY (report_id, ordinal)
) STRICT, WITHOUT ROWID;`;

const readers = `
CREATE TABLE mark (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  report_id TEXT NOT NULL REFERENCES report (id),
  section_id TEXT REFERENCES section (id), part_id TEXT,
  from_ordinal INTEGER NOT NULL, from_offset INTEGER NOT NULL, to_ordinal INTEGER NOT NULL, to_offset INTEGER NOT NULL,
  quote TEXT NOT NULL, note TEXT NOT NULL,
  lost INTEGER NOT NULL CHECK (lost IN (0, 1)), removed INTEGER NOT NULL CHECK (removed IN (0, 1)),
  author_id TEXT REFERENCES person (id), created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
  CHECK ((section_id IS NULL) <> (part_id IS NULL))
) STRICT;
CREATE INDEX mark_report ON mark (report_id, removed);
CREATE INDEX mark_section ON mark (section_id);
CREATE TABLE reading_list_item (
  report_id TEXT NOT NULL REFERENCES report (id), section_id TEXT NOT NULL REFERENCES section (id),
  reader TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('toRead', 'read')),
  PRIMARY KEY (report_id, reader, section_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX reading_list_section ON reading_list_item (section_id);`;

const background = `
CREATE TABLE background_document (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  case_id TEXT NOT NULL REFERENCES cases (id),
  title TEXT NOT NULL, source_name TEXT NOT NULL, sha256 TEXT NOT NULL, imported_at TEXT NOT NULL,
  page_count INTEGER, block_count INTEGER NOT NULL, word_count INTEGER NOT NULL,
  removed INTEGER NOT NULL CHECK (removed IN (0, 1))
) STRICT;
CREATE INDEX background_case ON background_document (case_id, removed);
CREATE TABLE background_block (
  document INTEGER NOT NULL REFERENCES background_document (row), ordinal INTEGER NOT NULL,
  type TEXT NOT NULL, text TEXT NOT NULL, page INTEGER,
  PRIMARY KEY (document, ordinal)
) STRICT, WITHOUT ROWID;`;

/** What a search finds: a section, a part of a report, or what stands under a heading of a background document. */
const passages = `
CREATE TABLE passage (
  row INTEGER PRIMARY KEY,
  report_id TEXT REFERENCES report (id),
  section INTEGER UNIQUE REFERENCES section (row), part INTEGER UNIQUE REFERENCES report_part (row),
  document INTEGER REFERENCES background_document (row), heading INTEGER,
  UNIQUE (document, heading)
) STRICT;
CREATE INDEX passage_report ON passage (report_id);
CREATE VIRTUAL TABLE passage_words USING fts5 (title, text, title_stems, text_stems,
  content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0');
CREATE VIRTUAL TABLE passage_parts USING fts5 (title, text,
  content = '', contentless_delete = 1, tokenize = 'trigram remove_diacritics 0');`;

/** Reading: parts without numbers, volumes, corrections, marks, reading lists, background documents, and search in all of it. */
export const reading: Migration = { version: 30, statements: [tree, corrections, readers, background, passages] };
