import {expect, test} from "vitest";
import type {SubmissionFigure} from "../model/submission.ts";
import {cities} from "./cities.ts";
import {databaseOf} from "./databaseOf.ts";
import {observationsByCity} from "./observationsByCity.ts";
import {sources} from "./sources.ts";
import {withOwnCity} from "./withOwnCity.ts";

const FIGURE: SubmissionFigure = {
  ...{
    line: 2,
    city: "vienna",
    indicator: "pm25",
    period: "2020",
    year: 2020,
    value: 9.5,
    status: "A",
    url: "",
    note: "",
  },
  ...{boundary: "municipality", published: {value: "9.5", unit: "ug/m3"}},
};

async function opened(figures: readonly SubmissionFigure[]) {
  const db = await databaseOf({
    city: [{id: "lyon"}, {id: "vienna"}],
    observation: [
      {city: "vienna", indicator: "pm25", period: "2020", value: 11.6},
      {city: "vienna", indicator: "unemployment", period: "2020", value: 8},
    ],
    source: [{id: "test"}],
  });
  const loaded: (readonly string[])[] = [];
  const asked = {...db, load: (need: {cities?: readonly string[]}) => (loaded.push(need.cities ?? []), db.load(need))};
  const registered = (await cities(db)).find(({id}) => id === "vienna")!;
  return {loaded, db, own: withOwnCity(asked, {name: "Vienna (unverified)", registered, source: "own file", figures})};
}

test("the reader's city is one of the cities, under its own id and name, in the place of the one that it is", async () => {
  const {own} = await opened([FIGURE]);
  const all = await cities(own);
  expect(all.map(({id}) => id)).toEqual(["lyon", "own", "vienna"]);
  expect(all[1]).toMatchObject({name: "Vienna (unverified)", country: "AT"});
  expect((await sources(own)).map(({id}) => id)).toEqual(["own", "test"]);
});

test("its values are not validated, projections stay projections, and what is missing keeps its reason", async () => {
  const {own, loaded} = await opened([
    FIGURE,
    {...FIGURE, line: 3, period: "2021", year: 2021, value: null, status: "Q"},
    {...FIGURE, line: 4, period: "2030", year: 2030, status: "F"},
  ]);
  const rows = await observationsByCity(own, ["own", "vienna"]);
  expect(rows.map(({city, indicator, year, value, status}) => [city, indicator, year, value, status])).toEqual([
    ["own", "pm25", 2020, 9.5, "V"],
    ["own", "pm25", 2021, null, "Q"],
    ["own", "pm25", 2030, 9.5, "F"],
    ["vienna", "pm25", 2020, 11.6, "A"],
    ["vienna", "unemployment", 2020, 8, "A"],
  ]);
  expect(loaded.flat()).not.toContain("own");
});

test("who does not ask for it gets the release as it is", async () => {
  const {own, db} = await opened([FIGURE]);
  expect(await observationsByCity(own, ["vienna"])).toEqual(await observationsByCity(db, ["vienna"]));
});
