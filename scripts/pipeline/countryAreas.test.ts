import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, onTestFinished, test} from "vitest";
import {readCountryAreas} from "./countryAreas.ts";

async function areasOf(...lines: string[]) {
  const folder = await mkdtemp(join(tmpdir(), "parallels-areas-"));
  onTestFinished(() => rm(folder, {recursive: true}));
  await writeFile(join(folder, "countries.csv"), ["country_iso2,area", ...lines, ""].join("\n"));
  return readCountryAreas(folder);
}

test.each([
  ["a capital", "AT", 48.2, 16.37],
  ["an island of a country of many", "ID", -8.65, 115.22],
  ["east of the date line", "FJ", -16.78, -179.97],
  ["west of the date line", "FJ", -17.8, 177.4],
  ["the second area of a country", "SO", 9.56, 44.07],
])("a point is within its country: %s", async (_, country, lat, lon) => {
  const outside = await areasOf("AT,Austria", "ID,Indonesia", "FJ,Fiji", "SO,Somalia", "SO,Somaliland");
  expect(outside(country, lat, lon)).toBe(0);
});

test("kilometres are those to the nearest border, however long its sides, and of a hole too", async () => {
  const outside = await areasOf("US,United States of America", "CO,Colombia", "ZA,South Africa");
  expect(outside("US", 50, -105)).toBeCloseTo(112, 0); // a degree north of the 49th parallel
  expect(outside("ZA", -29.6, 28.25)).toBeGreaterThan(50); // in Lesotho
  expect(outside("CO", 48.2, 16.37)).toBeGreaterThan(5000);
  expect(outside("AT", 48.2, 16.37)).toBeNull();
});

test("an area that the map does not have is refused", async () => {
  await expect(areasOf("AT,Austria", "XA,Atlantis")).rejects.toThrow(
    'data/countries.csv: XA: area: expected a name of world-atlas; received "Atlantis"',
  );
});
