import type { Migration } from './index.ts';

const people = `
CREATE TABLE fact (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE organisation (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL, postal_address TEXT NOT NULL, phone TEXT NOT NULL, email TEXT NOT NULL, website TEXT NOT NULL,
  committees TEXT NOT NULL
) STRICT;
CREATE TABLE person (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL, role TEXT NOT NULL, initials TEXT NOT NULL, email TEXT NOT NULL, phone TEXT NOT NULL
) STRICT;`;

const reports = `
CREATE TABLE report (
  id TEXT PRIMARY KEY,
  designation TEXT NOT NULL, designation_key TEXT NOT NULL UNIQUE,
  series TEXT NOT NULL CHECK (series IN ('sou', 'ds', 'memo')),
  title TEXT NOT NULL, inquiry TEXT NOT NULL, year INTEGER, page_count INTEGER,
  bundled INTEGER NOT NULL CHECK (bundled IN (0, 1))
) STRICT;
CREATE TABLE report_attachment (
  report_id TEXT NOT NULL REFERENCES report (id), ordinal INTEGER NOT NULL, title TEXT NOT NULL,
  PRIMARY KEY (report_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE TABLE section (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  report_id TEXT NOT NULL REFERENCES report (id),
  parent_id TEXT REFERENCES section (id),
  ordinal INTEGER NOT NULL,
  number TEXT NOT NULL, title TEXT NOT NULL, level INTEGER NOT NULL, page INTEGER
) STRICT;
CREATE INDEX section_order ON section (report_id, ordinal);
CREATE INDEX section_number ON section (report_id, number);
CREATE INDEX section_parent ON section (parent_id);
CREATE TABLE finding (
  id TEXT PRIMARY KEY,
  report_id TEXT NOT NULL REFERENCES report (id),
  section_id TEXT NOT NULL REFERENCES section (id),
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('proposal', 'assessment')),
  summary TEXT NOT NULL, text TEXT
) STRICT;
CREATE INDEX finding_report ON finding (report_id, kind, section_id);
CREATE INDEX finding_section ON finding (section_id, ordinal);
CREATE TABLE report_block (
  section_id TEXT NOT NULL REFERENCES section (id), ordinal INTEGER NOT NULL,
  type TEXT NOT NULL, text TEXT NOT NULL, page INTEGER, kind TEXT,
  PRIMARY KEY (section_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE TABLE source_file (
  sha256 TEXT NOT NULL, report_id TEXT NOT NULL REFERENCES report (id),
  name TEXT NOT NULL, imported_at TEXT NOT NULL,
  PRIMARY KEY (report_id, sha256)
) STRICT, WITHOUT ROWID;`;

const cases = `
CREATE TABLE cases (
  id TEXT PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('ongoing', 'closed')),
  title TEXT NOT NULL, short_title TEXT NOT NULL, committee TEXT NOT NULL, record_number TEXT NOT NULL,
  sender TEXT NOT NULL, sender_record_numbers TEXT NOT NULL,
  response_due_date TEXT, meeting_date TEXT,
  milestones TEXT NOT NULL, signatories TEXT NOT NULL,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL
) STRICT;
CREATE TABLE case_officer (
  case_id TEXT NOT NULL REFERENCES cases (id), ordinal INTEGER NOT NULL, person_id TEXT NOT NULL REFERENCES person (id),
  PRIMARY KEY (case_id, ordinal), UNIQUE (person_id, case_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE case_report (
  case_id TEXT NOT NULL REFERENCES cases (id), ordinal INTEGER NOT NULL, report_id TEXT NOT NULL REFERENCES report (id),
  PRIMARY KEY (case_id, ordinal), UNIQUE (report_id, case_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE section_response (
  row INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id), section_id TEXT NOT NULL REFERENCES section (id),
  revision INTEGER NOT NULL CHECK (revision > 0),
  stance TEXT, state TEXT NOT NULL, officer_id TEXT REFERENCES person (id), omitted INTEGER NOT NULL CHECK (omitted IN (0, 1)),
  text TEXT NOT NULL, word_count INTEGER NOT NULL, updated_at TEXT NOT NULL,
  UNIQUE (case_id, section_id)
) STRICT;
CREATE INDEX section_response_section ON section_response (section_id);
CREATE INDEX section_response_officer ON section_response (officer_id);
CREATE TABLE response_revision (
  response INTEGER NOT NULL REFERENCES section_response (row), revision INTEGER NOT NULL,
  saved_at TEXT NOT NULL, author_id TEXT REFERENCES person (id),
  stance TEXT, state TEXT NOT NULL, officer_id TEXT REFERENCES person (id), omitted INTEGER NOT NULL,
  word_count INTEGER NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY (response, revision)
) STRICT, WITHOUT ROWID;
CREATE TABLE free_section (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  case_id TEXT NOT NULL REFERENCES cases (id),
  placement TEXT NOT NULL CHECK (placement IN ('before', 'after')), ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('summary', 'general', 'closing', 'other')),
  removed INTEGER NOT NULL CHECK (removed IN (0, 1)),
  revision INTEGER NOT NULL,
  title TEXT NOT NULL, state TEXT NOT NULL, officer_id TEXT REFERENCES person (id),
  text TEXT NOT NULL, word_count INTEGER NOT NULL, updated_at TEXT
) STRICT;
CREATE INDEX free_section_order ON free_section (case_id, placement, ordinal);
CREATE TABLE free_section_revision (
  free_section INTEGER NOT NULL REFERENCES free_section (row), revision INTEGER NOT NULL,
  saved_at TEXT NOT NULL, author_id TEXT REFERENCES person (id),
  title TEXT NOT NULL, state TEXT NOT NULL, officer_id TEXT REFERENCES person (id),
  word_count INTEGER NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY (free_section, revision)
) STRICT, WITHOUT ROWID;`;

const positions = `
CREATE TABLE position (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL CHECK (version > 0),
  title TEXT NOT NULL, stance TEXT,
  state TEXT NOT NULL CHECK (state IN ('draft', 'decided', 'replaced', 'withdrawn')),
  subjects TEXT NOT NULL, statutes TEXT NOT NULL, owner TEXT NOT NULL, decision TEXT, review_by TEXT,
  source TEXT, text TEXT NOT NULL, updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX position_title ON position (title);
CREATE TABLE position_version (
  position INTEGER NOT NULL REFERENCES position (row), version INTEGER NOT NULL,
  saved_at TEXT NOT NULL, author_id TEXT REFERENCES person (id),
  fields TEXT NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY (position, version)
) STRICT, WITHOUT ROWID;
CREATE TABLE position_use (
  position INTEGER NOT NULL REFERENCES position (row), version INTEGER NOT NULL,
  response INTEGER REFERENCES section_response (row), free_section INTEGER REFERENCES free_section (row),
  CHECK ((response IS NULL) <> (free_section IS NULL))
) STRICT;
CREATE INDEX position_use_position ON position_use (position);
CREATE INDEX position_use_response ON position_use (response);
CREATE INDEX position_use_free_section ON position_use (free_section);`;

/** Every table that people's work stands in. */
export const tables: Migration = { version: 10, statements: [people, reports, cases, positions] };
