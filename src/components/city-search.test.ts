import {expect, test} from "vitest";
import type {PickerCity} from "./city-search.ts";
import {citySearch} from "./city-search.ts";

const CITIES: PickerCity[] = [
  ["sao-paulo", "São Paulo", "Brazil", 9, "en"],
  ["malmo", "Malmö", "Sweden", 9, "en"],
  ["warsaw", "Warsaw", "Poland", 9, "en", "Warszawa"],
  ["palermo", "Palermo", "Italy", 9, "en"],
  ["palma", "Palma", "Spain", 9, "en"],
  ["las-palmas", "Las Palmas", "Spain", 9, "en"],
];
const find = (typed: string) => citySearch(CITIES)(typed).map(([id]) => id);

test("citySearch(…) does not mind missing accents", () => expect(find("Malmo")[0]).toBe("malmo"));
test("citySearch(…) takes accents that are typed", () => expect(find("são")[0]).toBe("sao-paulo"));
test("citySearch(…) forgives one slip", () => expect(find("Warzaw")[0]).toBe("warsaw"));
test("citySearch(…) knows the local name", () => expect(find("warszawa")[0]).toBe("warsaw"));
test("citySearch(…) puts names that begin so before others", () =>
  expect(find("palm").slice(0, 2)).toEqual(["palma", "las-palmas"]));
test("citySearch(…) offers nothing for nothing", () => expect(find("  ")).toEqual([]));

test("citySearch(…) takes any length of text", () => expect(find("x".repeat(100_000))).toEqual([]));
