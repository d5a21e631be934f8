import {expect, test} from "vitest";
import {databaseOf} from "../query/databaseOf.ts";
import {citySensitivity} from "./citySensitivity.ts";
import {testScreen, textOf} from "./testing/testScreen.ts";

const screen = await testScreen();
const CITIES = ["a", "b", "c", "d", "vienna", "e", "f", "g", "h", "i"];

test("citySensitivity(…) gives each group a cell, and says where the city stands highest and lowest", async () => {
  const db = await databaseOf({
    city: CITIES.map((id, index) => ({id, name: id, country: index < 5 ? "AT" : "DE", region: "Europe"})),
    indicator: [{title: "Fine particles"}],
    reference: CITIES.map((city, value) => ({city, value})),
  });
  const table = await citySensitivity(db, {city: "vienna"}, screen);
  const [row] = [...table!.querySelectorAll("tbody tr")].map((line) => [...line.children].map(textOf));
  expect(row).toEqual([
    "Fine particlesHighest against all cities (5 of 9), lowest against its country (0 of 4).",
    "5 of 9",
    "0 of 4",
    "5 of 9",
    "not known",
    "not known",
    "not known",
    "not known",
  ]);
  expect(table!.querySelector("td")!.getAttribute("data-label")).toBe("all cities");
});

test("citySensitivity(…) is null where no figure may be judged", async () => {
  const db = await databaseOf({city: [{}], indicator: [{}], reference: [{level: "region"}]});
  expect(await citySensitivity(db, {city: "vienna"}, screen)).toBeNull();
});
