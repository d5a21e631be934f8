import {expect, test} from "vitest";
import {databaseOf} from "./databaseOf.ts";
import {ties} from "./ties.ts";

test("ties(…) gives every pair with the lists that hold it, by city", async () => {
  const db = await databaseOf({
    tie: [
      {a: "porto", b: "turin", lists: "one"},
      {a: "lyon", b: "turin", lists: "one+two"},
    ],
  });
  const tie = {kind: "sister-city", source: "test", line: 2};
  expect(await ties(db)).toEqual([
    {...tie, a: "lyon", b: "turin", lists: ["one", "two"]},
    {...tie, a: "porto", b: "turin", lists: ["one"]},
  ]);
  expect(await ties(await databaseOf())).toEqual([]);
});
