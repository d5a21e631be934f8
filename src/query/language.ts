import {TEXT_TABLES, textTable} from "../model/textTables.ts";
import type {Database} from "./database.ts";

const opened = new WeakMap<Database, Map<string, Database>>();

/**
 * A release whose texts are those of a language (BCP 47), English where the release has no others; the figures are the same. The same
 * database and language give the same object, so that what is made once for each database is kept.
 */
export function inLanguage(db: Database, language: string): Database {
  const known = opened.get(db) ?? new Map<string, Database>();
  opened.set(db, known);
  const database = known.get(language) ?? translated(db, language);
  known.set(language, database);
  return database;
}

function translated(db: Database, language: string): Database {
  const files = new Set(db.release.files.map(({path}) => path));
  const names = new Map<string, string>();
  for (const table of TEXT_TABLES) {
    const name = textTable(table, language);
    if (name !== table && files.has(`${name}.parquet`)) names.set(table, name);
  }
  if (names.size === 0) return db;
  const nameOf = (table: string) => names.get(table) ?? table;
  return {
    release: db.release,
    load: ({tables = [], ...need}) => db.load({...need, tables: tables.map(nameOf)}),
    rows: ({table, ...filter}) => db.rows({...filter, table: nameOf(table)}),
    query: (sql, parameters) => db.query(sql, parameters),
  };
}
