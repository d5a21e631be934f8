import {expect, test} from "vitest";
import {figureUrl} from "../views/figureUrl.ts";
import {figureAsked} from "./figure-asked.ts";

test.each([
  {city: "vienna", indicator: "pm25"},
  {city: "vienna", indicator: "pm25", period: "2020"},
  {city: "vienna", indicator: "heat-death-rate", period: "2000-01-01/P20Y", source: "eu-city-panel"},
])("the address of a figure asks for it: %j", (key) => {
  const {search} = new URL(figureUrl(key, {base: "/", locale: "en"}), "https://example.org");
  expect(figureAsked(search)).toEqual(key);
});

test("an address that lacks the city or the indicator asks for no figure", () => {
  expect(figureAsked("?city=vienna&period=2020")).toBeNull();
  expect(figureAsked("")).toBeNull();
});
