import {expect, test} from "vitest";
import {staticDocument} from "../charts/document.ts";
import {loadTranslator} from "../i18n/translator.ts";
import {databaseOf} from "../query/databaseOf.ts";
import {releaseFiles} from "./releaseFiles.ts";
import {TABLES} from "../model/tableMeaning.ts";
import {schema} from "./schema.ts";

const screen = {document: staticDocument(), locale: "en", t: await loadTranslator("en"), base: "/"};
const textOf = (node: Element | null | undefined) => node?.textContent.replace(/\s+/g, " ").trim();

test.each(TABLES)("schema(…) explains every column of %s", async (table) => {
  const list = await schema(await databaseOf(), {table}, screen);
  expect(list.children.length).toBe(table === "crosswalk" ? 0 : list.querySelectorAll("dd").length);
});

test("schema(…) joins columns that mean one thing together", async () => {
  const list = await schema(await databaseOf(), {table: "city"}, screen);
  expect([...list.querySelectorAll("dt")].map(textOf)).toContain("lat, lon DOUBLE");
});

test("releaseFiles(…) lists the files of a folder with rows, size and checksum", async () => {
  const files = [
    {path: "city.parquet", rows: 2, bytes: 10, sha256: "0".repeat(64)},
    {path: "observation/indicator=pm25/data.parquet", rows: 1200, bytes: 34567, sha256: "a".repeat(64)},
  ];
  const db = {...(await databaseOf()), release: {release: "2026.1.0", commit: null, buckets: {}, files, lists: []}};
  const table = await releaseFiles(db, {under: "observation/"}, screen);
  expect([...table.querySelectorAll("tbody tr")].map(textOf)).toEqual([
    `observation/indicator=pm25/data.parquet${"a".repeat(64)}1,20035 kB`,
  ]);
  expect(table.querySelector("a")!.getAttribute("href")).toBe(
    "/data/v/2026.1.0/observation/indicator=pm25/data.parquet",
  );
});
