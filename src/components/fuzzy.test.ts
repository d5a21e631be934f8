import {expect, test} from "vitest";
import {fuzzyFinder} from "./fuzzy.ts";

const NAMES = ["Vienna · Wien", "Москва", "القاهرة", "北京", "Łódź", "Air quality"];
const find = (typed: string) => fuzzyFinder(NAMES.map((name) => ({name, more: "capital"})))(typed).map((i) => NAMES[i]);

test.each([
  ["wien", "Vienna · Wien"],
  ["Lodz", "Łódź"],
  ["москва", "Москва"],
  ["москвв", "Москва"],
  ["القاهره", "القاهرة"],
  ["قاهرة", "القاهرة"],
  ["北京", "北京"],
  ["air qualty", "Air quality"],
])("fuzzyFinder(…) finds %s", (typed, found) => expect(find(typed)[0]).toBe(found));

test("fuzzyFinder(…) finds by what else is known of an entry, and nothing for nothing", () => {
  expect(find("capital")).toEqual(NAMES);
  expect(find(" ")).toEqual([]);
});
