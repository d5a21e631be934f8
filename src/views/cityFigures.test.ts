import {expect, test} from "vitest";
import type {Level} from "../model/area.ts";
import {databaseOf} from "../query/databaseOf.ts";
import {cityFigures} from "./cityFigures.ts";

/** What may be said of Vienna's own figure among nine others, which are of this level. */
async function among(level: Level) {
  const values = [7, 8, 9, 12, 13, 14, 15, 20, 22];
  const db = await databaseOf({
    city: [{}],
    indicator: [{}],
    observation: [{value: 12}],
    reference: [{value: 12}],
    distribution: [{level, values, count: values.length, countries: 4}],
  });
  const [figure] = await cityFigures(db, "vienna");
  const {place, refusal, silence} = figure!;
  return {rank: place?.rank, refusal, silence};
}

test("a city's own figure has a place among cities' own, and none among those of regions, which says why", async () => {
  expect(await among("city")).toEqual({rank: 4, refusal: null, silence: null});
  const silence = "NOT_COMPARABLE";
  expect(await among("region")).toEqual({rank: undefined, refusal: silence, silence});
});
