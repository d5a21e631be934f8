import {expect, test} from "vitest";
import {databaseOf} from "./databaseOf.ts";
import {sources} from "./sources.ts";

test("sources(…) gives every source by id, with its quirks as a list and its account of rows", async () => {
  const db = await databaseOf({
    source: [
      {id: "un-wup-2018", quirks: ["Years after 2018 are projections."], rows: 10, observations: 8, quarantined: 2},
      {id: "eu-city-panel", doi: "10.1000/1", licence: "CC-BY-4.0"},
    ],
  });
  const [panel, wup] = await sources(db);
  expect(panel).toMatchObject({id: "eu-city-panel", doi: "10.1000/1", licence: "CC-BY-4.0", quirks: []});
  expect(wup).toMatchObject({
    id: "un-wup-2018",
    doi: null,
    quirks: ["Years after 2018 are projections."],
    rows: 10,
    observations: 8,
    quarantined: 2,
  });
});
