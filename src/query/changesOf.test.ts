import {expect, test} from "vitest";
import {changesOf} from "./changesOf.ts";
import {databaseOf} from "./databaseOf.ts";

test("changesOf(…) gives whole rows, of all or of those asked for", async () => {
  const db = await databaseOf({
    changes: [{city: "lyon", reason: "other-source", oldsource: "former"}, {}, {kind: "definition", city: null}],
  });
  expect(await changesOf(db)).toHaveLength(3);
  expect(await changesOf(db, {city: ["lyon"], indicator: ["pm25"]})).toEqual([
    {
      ...{release: "2026.1.0", since: "2025.12.0", kind: "revised", city: "lyon", indicator: "pm25", period: "2020"},
      ...{count: 1, oldvalue: 12, value: 10, oldstatus: "A", status: "A", oldsource: "former", source: "test"},
      ...{reason: "other-source", note: null},
    },
  ]);
});
