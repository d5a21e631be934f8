/** That what is withheld stands nowhere in the release that was made. What the search for it finds is tried in suppress.test.ts, over figures that are made up. */
import {expect, test} from "vitest";
import {openRelease} from "../../src/query/node.ts";
import {LATEST} from "../../src/model/releaseFolder.ts";

const db = await openRelease(`public/${LATEST}`);
const DATA_TABLES = ["observation", "alternative"];

test.each(DATA_TABLES)("no suppressed figure of %s has a value", async (table) => {
  const rows = await db.query(
    `SELECT city, indicator, period FROM ${table} WHERE status = 'Q' AND coalesce("value", low, high) IS NOT NULL`,
  );
  expect(rows).toEqual([]);
});

test.each([...DATA_TABLES, "changes"])("what is withheld has no value in %s", async (table) => {
  const rows = await db.query(
    `SELECT city, indicator, period FROM ${table} JOIN suppressed USING (city, indicator, period) WHERE "value" IS NOT NULL`,
  );
  expect(rows).toEqual([]);
});

test("no line of a withheld figure is among the published ones, the warnings or the corrections", async () => {
  for (const table of ["published", "warning"]) {
    expect(await db.query(`SELECT source, line FROM ${table} JOIN suppressed USING (source, line)`), table).toEqual([]);
  }
  const corrected = "SELECT source, line FROM override JOIN suppressed USING (source, line)";
  expect(await db.query(`${corrected} WHERE published IS NOT NULL OR override."value" IS NOT NULL`)).toEqual([]);
});

test("every figure that was corrected by hand is named, with what was published", async () => {
  const unnamed = `
    SELECT city, indicator, period FROM (FROM observation UNION ALL FROM alternative) ANTI JOIN override USING (city, indicator, period)
    WHERE formula = 'override'`;
  expect(await db.query(unnamed)).toEqual([]);
});
