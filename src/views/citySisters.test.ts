import {expect, test} from "vitest";
import {databaseOf} from "../query/databaseOf.ts";
import {citySisters} from "./citySisters.ts";
import {briefDatabase} from "./testing/briefDatabase.ts";
import {testScreen, textOf} from "./testing/testScreen.ts";

test("citySisters(…) tells on how many indicators two may be compared, the nearest and the most different, and leads to the brief", async () => {
  const [db, screen] = await Promise.all([briefDatabase(), testScreen()]);
  const drawn = await citySisters(db, {city: "lyon"}, screen);
  const cells = [...drawn.querySelectorAll("tbody :is(th, td)")].map(textOf);
  expect(cells).toEqual([
    "Turin Italy, in 2 lists",
    "on 6 indicators",
    "Plain 20.0 and 21.0 µg/m³ Behind 3.0 and 8.0 µg/m³",
    "Green 10.0 and 90.0 µg/m³ Dirt 5.0 and 60.0 µg/m³",
    "Brief with Turin",
  ]);
  const hrefs = [...drawn.querySelectorAll("a")].map((link) => link.getAttribute("href"));
  expect(hrefs).toEqual([
    "/en/city/turin/",
    "/en/brief/?a=lyon&b=turin",
    "/en/compare/?cities=lyon,turin&against=sisters",
  ]);
  expect(drawn.querySelector("details")!.hasAttribute("open")).toBe(true);
  const turned = await citySisters(db, {city: "turin"}, screen);
  expect(textOf(turned.querySelector("td:nth-of-type(2)")!)).toBe("Plain 21.0 and 20.0 µg/m³ Behind 8.0 and 3.0 µg/m³");
});

test("citySisters(…) says of a city without one that this is not a no", async () => {
  const db = await databaseOf({city: [{}]});
  expect(textOf(await citySisters(db, {city: "vienna"}, await testScreen()))).toMatch(
    /^No list .* of Vienna\. That is not a no/,
  );
});

test("citySisters(…) has many by name, folds their table and draws those that have a place", async () => {
  const names = Array.from({length: 13}, (_, index) => `City ${13 - index}`);
  const db = await databaseOf({
    city: [
      {lat: 48.2, lon: 16.4},
      ...names.map((name, index) => ({
        id: `city-${index}`,
        name,
        population: index,
        lat: index === 0 ? null : 40,
        lon: index,
      })),
    ],
    tie: names.map((_, index) => ({a: `city-${index}`, b: "vienna"})),
  });
  const drawn = await citySisters(db, {city: "vienna"}, await testScreen());
  expect([...drawn.querySelectorAll(".names a")].slice(0, 3).map(textOf)).toEqual(["City 1", "City 2", "City 3"]);
  expect(drawn.querySelector("details")!.hasAttribute("open")).toBe(false);
  expect(drawn.querySelectorAll(".tie-map circle")).toHaveLength(13);
  expect(textOf(drawn.querySelector("tbody td")!)).toBe("on none yet");
  expect(drawn.querySelector(".act")!.getAttribute("href")).toMatch(/cities=vienna,city-12,.*,city-6&/);
});
