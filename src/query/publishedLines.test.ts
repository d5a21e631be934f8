import {expect, test} from "vitest";
import {databaseOf} from "./databaseOf.ts";
import {publishedLines} from "./publishedLines.ts";

test("publishedLines(…) gives the lines of one source, by line, as they stand in its file", async () => {
  const db = await databaseOf({
    published: [{line: 9, value: "1,5"}, {line: 2, note: "n"}, {line: 3}, {source: "other"}],
  });
  const found = await publishedLines(db, {source: "test", lines: [9, 2, 7]});
  expect(found).toMatchObject([
    {line: 2, value: "10", low: null, note: "n"},
    {line: 9, value: "1,5", flag: null},
  ]);
});
