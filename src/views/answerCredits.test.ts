import {expect, test} from "vitest";
import {databaseOf} from "../query/databaseOf.ts";
import type {SqlResult} from "../query/sqlResult.ts";
import {answerCredits, answerCsv} from "./answerCredits.ts";

const db = await databaseOf({
  source: [
    {id: "free", licence: "CC0-1.0", attribution: "Nobody"},
    {id: "named", licence: "CC-BY-4.0", attribution: "Somebody, 2026"},
    {id: "shared", licence: "ODbL-1.0", attribution: "Everybody"},
  ],
});
const PLACE = {release: "2026.1.0", address: "https://example.org/en/sources/"};

function answer(names: readonly string[], ...rows: SqlResult["rows"]): SqlResult {
  return {columns: names.map((name) => ({name, kind: "text"})), rows, count: rows.length};
}

test("each row has the licence and the attribution of its sources; share-alike rows have a file of their own", async () => {
  const result = answer(
    ["city", "source", "other"],
    ["lyon", "named", "free"],
    ["porto", "free", null],
    ["turin", "shared", "named"],
  );
  const credits = await answerCredits(db, result);
  expect([credits.columns, credits.sources.map(({id}) => id)]).toEqual([
    [1, 2],
    ["free", "named", "shared"],
  ]);
  const {csv, shareAlike} = answerCsv(result, credits, PLACE);
  expect(csv.split("\r\n")).toEqual([
    "city,source,other,licence,attribution,release",
    'lyon,named,free,CC-BY-4.0,"Somebody, 2026; Nobody",2026.1.0',
    "porto,free,,CC0-1.0,Nobody,2026.1.0",
    "",
  ]);
  expect(shareAlike!.licence).toBe("ODbL-1.0");
  expect(shareAlike!.csv).toContain('turin,shared,named,ODbL-1.0,"Everybody; Somebody, 2026",2026.1.0');
});

test("an answer that names no source is owed to all, and says where they are told", async () => {
  const result = answer(["name"], ["lyon"], ["free"]);
  const credits = await answerCredits(db, result);
  expect([credits.columns, credits.sources.length]).toEqual([[], 3]);
  expect(answerCsv(result, credits, PLACE)).toEqual({
    csv:
      "name,licence,attribution,release\r\n" +
      "lyon,ODbL-1.0,https://example.org/en/sources/,2026.1.0\r\nfree,ODbL-1.0,https://example.org/en/sources/,2026.1.0\r\n",
    shareAlike: null,
  });
});
