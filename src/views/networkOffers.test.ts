import {expect, test} from "vitest";
import {databaseOf} from "../query/databaseOf.ts";
import {networkOffers} from "./networkOffers.ts";

test("networkOffers(…) counts the cities of each network", async () => {
  const db = await databaseOf({
    network: [{id: "signers", name: "Signers"}, {}],
    membership: [{city: "turin"}, {city: "lyon"}],
  });
  expect(await networkOffers(db)).toEqual([
    {id: "artists", name: "Artists", cities: 2},
    {id: "signers", name: "Signers", cities: 0},
  ]);
});
