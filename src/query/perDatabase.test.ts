import {expect, test} from "vitest";
import {databaseOf} from "./databaseOf.ts";
import {perDatabase} from "./perDatabase.ts";

test("perDatabase(…) makes a thing once for each database", async () => {
  const [one, other] = [await databaseOf(), await databaseOf()];
  let count = 0;
  const numbered = perDatabase(() => Promise.resolve((count += 1)));
  expect([await numbered(one), await numbered(one), await numbered(other)]).toEqual([1, 1, 2]);
});

test("perDatabase(…) makes again what failed", async () => {
  const db = await databaseOf();
  let count = 0;
  const second = perDatabase(() =>
    (count += 1) === 1 ? Promise.reject(new Error("no network")) : Promise.resolve(count),
  );
  await expect(second(db)).rejects.toThrow("no network");
  expect(await second(db)).toBe(2);
});
