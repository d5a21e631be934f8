import {expect, test} from "vitest";
import {databaseOf} from "../query/databaseOf.ts";
import {indicatorAlternatives} from "./indicatorAlternatives.ts";
import {testScreen, textOf} from "./testing/testScreen.ts";

const screen = await testScreen();

test("indicatorAlternatives(…) tells how far another source lies from the figures shown, and lists the cities", async () => {
  const db = await databaseOf({
    city: [
      {id: "graz", name: "Graz"},
      {id: "wels", name: "Wels"},
      {id: "linz", name: "Linz"},
    ],
    indicator: [{sources: ["test", "other"]}],
    observation: [
      {city: "graz", period: "2019", value: 10},
      {city: "wels", period: "2019", value: 8},
      {city: "linz", period: "2021", value: 9},
    ],
    alternative: [
      {source: "other", city: "graz", period: "2019", value: 11},
      {source: "other", city: "wels", period: "2019", value: 11},
      {source: "other", city: "linz", period: "2018", value: 7},
    ],
  });
  const view = await indicatorAlternatives(db, {indicator: "pm25"}, screen);
  expect(textOf(view!.querySelector("p")!)).toBe(
    "other tells of 3 cities too. For the newest year that both have, the middle one of 2 cities lies +2.0 µg/m³ from the figure shown.",
  );
  const rows = [...view!.querySelectorAll("tbody tr")].map((row) =>
    [...row.children].map((cell) => textOf(cell).replaceAll("\u202f", " ")),
  );
  expect(rows).toEqual([
    ["Graz", "2019", "11.0", "10.0 test", "+1.0 µg/m³"],
    ["Linz", "2018", "7.0", "9.0 test · 2021", "of other years"],
    ["Wels", "2019", "11.0", "8.0 test", "+3.0 µg/m³"],
  ]);
});

test("indicatorAlternatives(…) is null where no source was left out", async () => {
  const db = await databaseOf({city: [{}], indicator: [{}], observation: [{value: 1}]});
  expect(await indicatorAlternatives(db, {indicator: "pm25"}, screen)).toBeNull();
});
