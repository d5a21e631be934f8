import {expect, test} from "vitest";
import {databaseOf} from "./databaseOf.ts";
import {memberships} from "./memberships.ts";

test("memberships(…) gives every city of every network, with its field, by network and city", async () => {
  const db = await databaseOf({
    membership: [{city: "turin", network: "signers"}, {city: "vienna", field: "Music"}, {city: "lyon"}],
  });
  const membership = {network: "artists", field: null, source: "test", line: 2};
  expect(await memberships(db)).toEqual([
    {...membership, city: "lyon"},
    {...membership, city: "vienna", field: "Music"},
    {...membership, city: "turin", network: "signers"},
  ]);
  expect(await memberships(await databaseOf())).toEqual([]);
});
