import {expect, test} from "vitest";
import {databaseOf} from "../query/databaseOf.ts";
import {cityClimate} from "./cityClimate.ts";
import {testScreen, textOf} from "./testing/testScreen.ts";

const screen = await testScreen();
const heat = {title: "Heat", direction: "neutral", rankable: false, trendable: false} as const;
const rain = {...heat, id: "rain", unit: {label: "mm", ucum: "mm"}, decimals: 0};

test("cityClimate(…) tells the usual beside the projected, with how far they lie apart, and gives no place", async () => {
  const db = await databaseOf({
    city: [{}],
    indicator: [
      {...heat, id: "heat"},
      {...heat, id: "heat-2050", title: "Heat around 2050", forecast: true, concept: "heat"},
      {...rain, title: "Rain"},
      {...rain, id: "rain-2050", title: "Rain around 2050", forecast: true, concept: "rain"},
      {...rain, id: "snow-2050", forecast: true, concept: "snow"},
    ],
    observation: [
      {indicator: "heat", period: "1970-01-01/P31Y", year: 1985, value: 11.44},
      {indicator: "heat-2050", period: "2041-01-01/P20Y", year: 2050, value: 13.62, status: "F"},
      {indicator: "rain", period: "1970-01-01/P31Y", year: 1985, value: 600},
      {indicator: "rain-2050", period: "2041-01-01/P20Y", year: 2050, value: 588, status: "F"},
      {indicator: "snow-2050", period: "2041-01-01/P20Y", year: 2050, value: 1, status: "F"},
    ],
  });
  const view = await cityClimate(db, {city: "vienna"}, screen);
  const rows = [...view!.querySelectorAll("tr")].map((row) => [...row.children].map(textOf));
  const plain = rows.map((row) => row.map((text) => text.replaceAll("\u202f", " ")));
  expect(plain).toEqual([
    ["Indicator", "Usual", "As projected", "Apart"],
    ["Heat", "11.4 µg/m³ 1970–2000", "13.6 projection2041–2060", "+2.2 µg/m³"],
    ["Rain", "600 mm 1970–2000", "588 projection2041–2060", "−12 mm"],
  ]);
});

test("cityClimate(…) is null for a city without projections", async () => {
  const db = await databaseOf({city: [{}], indicator: [{}], observation: [{value: 1}]});
  expect(await cityClimate(db, {city: "vienna"}, screen)).toBeNull();
});
