import {expect, test} from "vitest";
import {databaseOf} from "./databaseOf.ts";
import {quarantineBySource} from "./quarantineBySource.ts";

test("quarantineBySource(…) counts refused rows by reason, the most first, with the first of them", async () => {
  const db = await databaseOf({
    quarantine: [
      {line: 9, reason: "NO_INDICATOR", text: "later"},
      {line: 3, reason: "NO_INDICATOR", text: 'k,"it\'s",1'},
      {line: 2, reason: "OUT_OF_RANGE", text: "k,v,1e999"},
      {source: "other", line: 1, reason: "BAD_PERIOD"},
    ],
  });
  expect(await quarantineBySource(db, "test")).toEqual([
    {reason: "NO_INDICATOR", count: 2, example: 'k,"it\'s",1'},
    {reason: "OUT_OF_RANGE", count: 1, example: "k,v,1e999"},
  ]);
});
