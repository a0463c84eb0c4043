import type Database from 'better-sqlite3';

declare const readable: unique symbol;
declare const writable: unique symbol;

/** A handle that can only be queried; opaque, so that nothing but this file touches the driver. */
export interface ReadableDb {
  readonly [readable]: true;
}

/** A handle that may change rows; only `Workspace.write` hands one out, so every change stands in a transaction. */
export interface WritableDb extends ReadableDb {
  readonly [writable]: true;
}

export type SqlValue = string | number | null;

const statements = new WeakMap<object, Map<string, Database.Statement>>();

/** Brands an open connection; for `open.ts` and `migrate.ts` alone. */
export function asWritable(connection: Database.Database): WritableDb {
  return connection as unknown as WritableDb;
}

/** All rows of a query. */
export function all<Row>(db: ReadableDb, sql: string, ...params: SqlValue[]): Row[] {
  return readingStatement(db, sql).all(...params) as Row[];
}

/** The first row of a query, or undefined. */
export function one<Row>(db: ReadableDb, sql: string, ...params: SqlValue[]): Row | undefined {
  return readingStatement(db, sql).get(...params) as Row | undefined;
}

/** Changes rows; returns how many. */
export function run(db: WritableDb, sql: string, ...params: SqlValue[]): number {
  return prepare(db, sql).run(...params).changes;
}

/** Inserts one row; returns its rowid. */
export function insert(db: WritableDb, sql: string, ...params: SqlValue[]): number {
  return Number(prepare(db, sql).run(...params).lastInsertRowid);
}

function readingStatement(db: ReadableDb, sql: string): Database.Statement {
  const statement = prepare(db, sql);
  if (!statement.readonly) throw new TypeError(`a query may not write: ${sql}`);
  return statement;
}

/** Statements are compiled once a connection and kept: compiling costs more than most of our queries. */
function prepare(db: ReadableDb, sql: string): Database.Statement {
  let known = statements.get(db);
  if (!known) {
    known = new Map();
    statements.set(db, known);
  }
  let statement = known.get(sql);
  if (!statement) {
    statement = (db as unknown as Database.Database).prepare(sql);
    known.set(sql, statement);
  }
  return statement;
}
