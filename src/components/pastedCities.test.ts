import {expect, test} from "vitest";
import type {PickerCity} from "./city-search.ts";
import type {CityList} from "./citylist/cityList.ts";
import {nearCities, pastedCities} from "./pastedCities.ts";

const CITIES: PickerCity[] = [
  ["sao-paulo", "São Paulo", "Brazil", 9, "en"],
  ["birmingham", "Birmingham", "United Kingdom", 9, "en"],
  ["vienna", "Vienna", "Austria", 9, "en", "Wien"],
  ["birmingham-us-al", "Birmingham", "United States", 9, "en"],
  ["graz", "Graz", "Austria", 9, "en"],
  ["a-coruna", "A Coruña", "Spain", 9, "en"],
  ["stevenage", "Stevenage", "United Kingdom", 9, "en"],
];

const LIST: CityList = {
  cities: () => CITIES,
  look: () => Promise.resolve(false),
  named: () => Promise.resolve(new Map()),
};

/** What was found, shared and unknown, by ids. */
async function read(text: string): Promise<[string[], string[][], string[][]]> {
  const {found, shared, unknown} = await pastedCities(text, LIST);
  return [
    found.map(([id]) => id),
    shared.map(({asked, taken, others}) => [asked, taken[0], ...others.map(([id]) => id)]),
    unknown.map(({asked, near}) => [asked, ...near.map(([id]) => id)]),
  ];
}

test.each<[string, string[], string[][], string[][]]>([
  ["", [], [], []],
  ["graz", ["graz"], [], []],
  ["Graz\nVienna\r\n\r\nA Coruña", ["graz", "vienna", "a-coruna"], [], []],
  ["sao paulo, WIEN; a-coruna,", ["sao-paulo", "vienna", "a-coruna"], [], []],
  ["Vienna, Wien, vienna", ["vienna"], [], []],
  ["Birmingham", ["birmingham"], [["Birmingham", "birmingham", "birmingham-us-al"]], []],
  ["birmingham-us-al", ["birmingham-us-al"], [], []],
  ["Birmingham (United States)", ["birmingham-us-al"], [], []],
  ["Viena, Graz", ["graz"], [], [["Viena", "vienna"]]],
  ["Qqqqq", [], [], [["Qqqqq"]]],
])("pastedCities(%j)", async (text, found, shared, unknown) =>
  expect(await read(text)).toEqual([found, shared, unknown]),
);

test.each([
  ["sao-paolo", ["sao-paulo"]],
  ["graz-at", ["graz"]],
  ["viena", ["vienna"]],
  ["", []],
])("nearCities(%j)", (asked, near) => expect(nearCities(asked, CITIES).map(([id]) => id)).toEqual(near));
