import {expect, test} from "vitest";
import {databaseOf} from "../query/databaseOf.ts";
import {cityOpening} from "./cityOpening.ts";
import {testScreen, textOf} from "./testing/testScreen.ts";

test("cityOpening(…) begins with the name, its local form, and the way to compare", async () => {
  const db = await databaseOf({city: [{local: "Wien", lat: 48.2, lon: 16.4}]});
  const drawn = await cityOpening(db, {city: "vienna"}, await testScreen());
  expect(textOf(drawn.querySelector("h1")!)).toBe("Vienna Wien");
  expect(drawn.querySelector("a.act")!.getAttribute("href")).toBe("/en/compare/?cities=vienna");
  expect(drawn.querySelector(".locator")).not.toBeNull();
});

test("cityOpening(…) says of a city that the registry does not know that it does not", async () => {
  const drawn = await cityOpening(await databaseOf({city: [{}]}), {city: "atlantis"}, await testScreen());
  expect(drawn.hasAttribute("data-unknown")).toBe(true);
  expect(textOf(drawn)).toContain("no city by the address “atlantis”");
});
