import {expect, test} from "vitest";
import {staticDocument} from "../charts/document.ts";
import {loadTranslator} from "../i18n/translator.ts";
import type {Database} from "../query/database.ts";
import {countryCities, countryParts, countryPath} from "./countryCities.ts";

const screen = {document: staticDocument(), locale: "en", t: await loadTranslator("en"), base: "/"};
const synthetic = (country: string, count: number) =>
  Array.from({length: count}, (_, at) => ({
    id: `${country}-${at}`,
    pages: "en",
    name: `City ${String(at).padStart(5, "0")}`,
    country,
  }));

/** A registry of many cities, without figures. */
function databaseOf({city}: {city: readonly object[]}): Database {
  const answers = {load: () => Promise.resolve(), rows: () => Promise.resolve(city), query: () => Promise.resolve([])};
  return answers as unknown as Database;
}

test("countryParts(…) are the countries of which the index shows some cities alone, in as many parts as need be", async () => {
  const db = databaseOf({city: [...synthetic("AT", 8), ...synthetic("FR", 9), ...synthetic("IN", 3001)]});
  expect((await countryParts(db)).map(countryPath)).toEqual([
    "country/FR/",
    "country/IN/",
    "country/IN/2/",
    "country/IN/3/",
  ]);
});

test("countryCities(…) lists a part by name, and leads to the others", async () => {
  const db = databaseOf({city: synthetic("IN", 3001)});
  const list = await countryCities(db, {country: "IN", part: 3}, screen);
  expect([...list.querySelectorAll(".names a")].map((link) => link.textContent)).toEqual(["City 03000"]);
  expect([...list.querySelectorAll(".parts a")].map((link) => link.getAttribute("href"))).toEqual([
    "/en/country/IN/",
    "/en/country/IN/2/",
  ]);
  expect(list.querySelector(".parts")!.textContent).toContain("City 00000 to City 01499");
});

test("countryCities(…) of few cities is the list alone", async () => {
  const db = databaseOf({city: synthetic("FR", 9)});
  const list = await countryCities(db, {country: "FR", part: 1}, screen);
  expect(list.querySelectorAll(".names li")).toHaveLength(9);
  expect(list.querySelector(".parts")).toBe(null);
});
