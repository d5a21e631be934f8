import {mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {expect, onTestFinished, test} from "vitest";
import {entriesOf} from "./entriesOf.ts";
import {writeEntries} from "./nextFile.ts";

const ENTRIES = entriesOf({
  match: {type: "^gtfs$", id: "^mdb-(?<number>\\d+)$"},
  known: {kind: "gtfs", id: "{number}"},
  now: {title: "{provider}"},
});

test("entriesOf(…) says which line of ours a row is, and what stands there now", () => {
  expect(ENTRIES({type: "gtfs", id: "mdb-7", provider: "Buses"})).toEqual([
    {known: {kind: "gtfs", id: "7"}, now: {title: "Buses"}},
  ]);
  expect(ENTRIES({type: "gbfs", id: "mdb-7", provider: "Bicycles"})).toEqual([]);
  expect(() => ENTRIES({type: "gtfs", id: "mdb-7"})).toThrow('expected a column "provider"; received "type,id,number"');
});

test("lines are written as the publisher has them now: those that it lists no more go, those that we do not have are returned", async () => {
  const folder = await mkdtemp(`${tmpdir()}/parallels-synthetic-`);
  onTestFinished(() => rm(folder, {recursive: true}));
  const ours = [
    {city: "b", kind: "gtfs", id: "7", title: "Old", confidence: "high"},
    {city: "a", kind: "gtfs", id: "7", title: "Old", confidence: "low"},
    {city: "a", kind: "gtfs", id: "8", title: "Gone", confidence: "high"},
  ];
  const rows = ["7", "9"].map((id) => ({type: "gtfs", id: `mdb-${id}`, provider: "New, and better"}));
  const path = `${folder}/presence.csv`;
  expect(await writeEntries(path, ours, rows.flatMap(ENTRIES))).toEqual(["gtfs 9"]);
  expect(await readFile(path, "utf8")).toBe(
    'city,kind,id,title,confidence\nb,gtfs,7,"New, and better",high\na,gtfs,7,"New, and better",low\n',
  );
});
