import {expect, test} from "vitest";
import {sharedIds} from "./sharedIds.ts";

const none = {geonames: null, locode: null, wup: null, urau: null, ucdb: null, wikidata: null};

test.each(["geonames", "locode", "wup", "urau", "ucdb", "wikidata"])("no two cities share an id: %s", (field) => {
  const city = (id: string, key: unknown) => ({...none, id, [field]: key});
  expect(sharedIds([city("here", 1), city("there", 2), city("nowhere", null), city("else", null)], [])).toEqual([]);
  const words = "expected an id of its own, or a remark in data/remarks.csv; received 7";
  expect(sharedIds([city("here", 7), city("there", 7), city("other", 8)], [])).toEqual([
    `data/cities.csv: here: ${field}: ${words}, which is also of there`,
    `data/cities.csv: there: ${field}: ${words}, which is also of here`,
  ]);
});

test("an id is shared where a remark on each of the cities says why", () => {
  const cities = ["here", "there"].map((id) => ({...none, id, ucdb: "7", wikidata: "Q7"}));
  const remark = (city: string, field: string) => ({city, field, note: "One centre holds both."});
  const remarks = [remark("here", "ucdb"), remark("there", "ucdb"), remark("here", "wikidata")];
  expect(sharedIds(cities, remarks)).toEqual([expect.stringMatching(/^data\/cities.csv: there: wikidata: /)]);
});
