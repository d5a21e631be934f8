import {expect, test} from "vitest";
import {databaseOf} from "./databaseOf.ts";
import {networks} from "./networks.ts";

test("networks(…) gives every network, by id", async () => {
  const db = await databaseOf({network: [{id: "signers", bond: "signed"}, {id: "artists"}]});
  const network = {name: "Artists", vintage: "2026", caveat: "A test.", source: "test"};
  expect(await networks(db)).toEqual([
    {...network, id: "artists", bond: "member"},
    {...network, id: "signers", bond: "signed"},
  ]);
  expect(await networks(await databaseOf())).toEqual([]);
});
