import {expect, test} from "vitest";
import type {CityFigure} from "./indicatorFigures.ts";
import {indicatorOffer} from "./indicatorOffer.ts";
import {testScreen} from "./testing/testScreen.ts";

const screen = await testScreen();
const city = [
  {id: "tunis", country: "TN", region: "Africa"},
  {id: "lyon", country: "FR", region: "Europe"},
  {id: "nice", country: "FR", region: "Europe"},
  {id: "graz", country: "AT", region: "Europe"},
  {id: "taipei", country: "TW", region: null},
];

function drawn(...ids: string[]): CityFigure[] {
  return ids.map((id) => ({city: city.find((one) => one.id === id)}) as CityFigure);
}

test("indicatorOffer(…) offers the regions and countries that have a figure, with how many", () => {
  expect(indicatorOffer(drawn("tunis", "lyon", "nice", "graz", "taipei"), screen)).toEqual({
    all: "The whole world (5)",
    regions: [
      {
        region: "Africa",
        name: "Africa",
        label: "Africa (1)",
        countries: [{country: "TN", label: "Tunisia (1)"}],
      },
      {
        region: "Europe",
        name: "Europe",
        label: "Europe (3)",
        countries: [
          {country: "AT", label: "Austria (1)"},
          {country: "FR", label: "France (2)"},
        ],
      },
      {
        region: null,
        name: "Not assigned to a region",
        label: "Not assigned to a region (1)",
        countries: [{country: "TW", label: "Taiwan (1)"}],
      },
    ],
  });
});

test("indicatorOffer(…) is null where all cities are of one country", () => {
  expect(indicatorOffer(drawn("lyon", "nice"), screen)).toBeNull();
  expect(indicatorOffer([], screen)).toBeNull();
});
