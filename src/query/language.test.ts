import {expect, test} from "vitest";
import {connect, databaseOn} from "./node.ts";
import {inLanguage} from "./language.ts";

async function release() {
  const connection = await connect();
  await connection.run(`
    CREATE TABLE "definition" AS SELECT 'dust' AS question;
    CREATE TABLE "definition.fr" AS SELECT 'poussière' AS question;
    CREATE TABLE "city" AS SELECT 'Vienna' AS question`);
  const file = {rows: 1, bytes: 1, sha256: "0".repeat(64)};
  return databaseOn(connection, {
    ...{release: "2026.1.0", commit: null, buckets: {}, lists: []},
    files: [
      {path: "definition.parquet", ...file},
      {path: "definition.fr.parquet", ...file},
    ],
  });
}

const asked = (table: string) => ({table, columns: ["question"], order: []});

test("inLanguage(db, fr) gives the texts of that language, and all other tables as they are", async () => {
  const french = inLanguage(await release(), "fr");
  await french.load({tables: ["definition", "city"]});
  expect(await french.rows(asked("definition"))).toEqual([{question: "poussière"}]);
  expect(await french.rows(asked("city"))).toEqual([{question: "Vienna"}]);
});

test("inLanguage(db, …) is the release itself in English and in a language that it lacks", async () => {
  const db = await release();
  expect(inLanguage(db, "en")).toBe(db);
  expect(inLanguage(db, "pt")).toBe(db);
});

test("inLanguage(db, fr) is one database however often it is asked for", async () => {
  const db = await release();
  expect(inLanguage(db, "fr")).toBe(inLanguage(db, "fr"));
});
