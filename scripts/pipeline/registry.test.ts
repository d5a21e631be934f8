import {mkdir, mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, onTestFinished, test} from "vitest";
import {readCities, readCrosswalk, unserved} from "./registry.ts";
import {readRemarks} from "./remarks.ts";

const HEADER = (await readFile("data/cities.csv", "utf8")).split("\n", 1)[0]!;

async function folderOf({cities = [], remarks = []}: {cities?: string[]; remarks?: string[]}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "parallels-registry-"));
  onTestFinished(() => rm(folder, {recursive: true}));
  await writeFile(join(folder, "cities.csv"), [HEADER, ...cities, ""].join("\n"));
  await writeFile(join(folder, "countries.csv"), "country_iso2,area\nMX,Mexico\n");
  await writeFile(join(folder, "remarks.csv"), ["city_id,field,note", ...remarks, ""].join("\n"));
  return folder;
}

/** A made-up city of Mexico. */
const city = (id: string, lat: number, lon: number, wikidata = "") =>
  `${id},Town,,MX,MEX,,${lat},${lon},Central America,Americas,1,2020,nobody,false,,,,,,${wikidata}`;

test("readCities(…) refuses ids that two cities share, points abroad and remarks on nothing, all at once", async () => {
  const folder = await folderOf({
    cities: [
      city("one", 25.88, -97.5, "Q1"),
      city("two", 25.53, -103.25, "Q1"),
      city("three", 40, -100),
      city("any", 25.53, -103.25),
    ],
    remarks: ["atlantis,coordinates,It sank."],
  });
  const error: unknown = await readCities(folder, await readRemarks(folder)).catch((error: unknown) => error);
  expect((error as Error).message.split("\n")).toEqual([
    'data/cities.csv: any: city_id: expected another; "any" is the page of any city',
    expect.stringMatching(/^data\/cities.csv: one: wikidata: .* received Q1, which is also of two$/),
    expect.stringMatching(/^data\/cities.csv: two: wikidata: .* received Q1, which is also of one$/),
    expect.stringMatching(/^data\/cities.csv: three: lat, lon: .* received 40, -100, \d+ km from it$/),
    'data/remarks.csv: atlantis: city_id: expected an id of data/cities.csv; received "atlantis"',
  ]);
});

test("readCrosswalk(…) refuses sources and cities that are none, keys that stand twice and strange confidence", async () => {
  const folder = await folderOf({cities: [city("one", 25.88, -97.5)]});
  for (const path of ["sources/figures", "ties/sisters"]) await mkdir(join(folder, path), {recursive: true});
  const file = join(folder, "crosswalk.csv");
  const header = "source_id,source_key,city_id,match_method,distance_km,pop_ratio,confidence,note";
  await writeFile(file, `${header}\nfigures,a,one,code,,,high,\nsisters,a,one,code,,,low,\n`);
  const cities = await readCities(folder, []);
  const matches = await readCrosswalk(folder, cities);
  expect(matches).toHaveLength(2);
  expect(unserved(cities, matches)).toEqual([]);
  expect(unserved(cities, matches.slice(1))).toEqual(["one"]); // its one key is probably another area
  await writeFile(
    file,
    `${header}\nfigures,a,one,code,,,high,\nfigures,a,two,code,,,sure,\nfigure,b,one,code,,,high,\n`,
  );
  const error: unknown = await readCrosswalk(folder, cities).catch((error: unknown) => error);
  expect((error as Error).message.split("\n")).toEqual([
    "data/crosswalk.csv: figures a: source_key: expected one line a key; received two",
    'data/crosswalk.csv: figures a: city_id: expected an id of data/cities.csv; received "two"',
    'data/crosswalk.csv: figures a: confidence: expected one of high|medium|low; received "sure"',
    'data/crosswalk.csv: figure b: source_id: expected a folder of data/sources or data/ties; received "figure"',
  ]);
});

test.each([
  ["a field that is none", "one,name,Odd.", "field: expected one of coordinates|", 'received "name"'],
  ["no note", "one,wikidata,", "note: expected a sentence", 'received ""'],
  ["two of one city and field", "one,wup,Odd.\none,wup,Even.", "expected one line a city and field", "received two"],
])("readRemarks(…) refuses %s", async (_, lines, expected, received) => {
  const message = readRemarks(await folderOf({remarks: [lines]}));
  await expect(message).rejects.toThrow(expected);
  await expect(message).rejects.toThrow(received);
});

test("the registry itself has no problem that no remark names, nor has its crosswalk", async () => {
  const cities = await readCities("data", await readRemarks("data"));
  expect(cities.length).toBeGreaterThan(2700);
  expect((await readCrosswalk("data", cities)).length).toBeGreaterThan(14_000);
});
