import {expect, test} from "vitest";
import {databaseOf} from "../query/databaseOf.ts";
import {changesHere} from "./changesHere.ts";
import {feedEntries} from "./feedEntries.ts";
import {testScreen, textOf} from "./testing/testScreen.ts";

const screen = await testScreen();
const db = await databaseOf({
  city: [{}, {id: "lyon", name: "Lyon & <b>"}],
  indicator: [{title: "Fine particles"}],
  source: [{publisher: "An agency"}],
  changes: [
    {release: "2025.12.0", since: "2025.9.0"},
    {oldvalue: 10, value: 30, city: "lyon", reason: "source-changed"},
    ...Array.from({length: 30}, (_, index) => ({period: String(1980 + index), city: "lyon", oldvalue: 9})),
    ...["2018", "2019"].map((period) => ({
      ...({kind: "added", city: "lyon", oldvalue: null, reason: "new-city", period} as const),
    })),
  ],
});

test("feedEntries(…) has one entry a release, the newest first, of what the feed is of", async () => {
  const all = await feedEntries(db, {}, screen);
  expect(all.map(({release}) => release)).toEqual(["2026.1.0", "2025.12.0"]);
  expect((await feedEntries(db, {city: "vienna"}, screen)).map(({release}) => release)).toEqual(["2025.12.0"]);
  expect(await feedEntries(db, {indicator: "no2"}, screen)).toEqual([]);
});

test("feedEntries(…) tells revisions one by one with names as text, and counts what it leaves out; the rest by indicator", async () => {
  const [entry] = await feedEntries(db, {}, screen);
  expect(entry!.title).toBe("Release 2026.1.0, held against 2025.12.0");
  expect(entry!.content).toContain("<p>Figures revised: 31, withdrawn: 0, new: 2. Definitions changed: 0.</p>");
  expect(entry!.content).toContain("<li>Fine particles. New: 2. The city is new.</li>");
  expect(entry!.content).toContain("<li>Lyon &amp; &lt;b&gt;, Fine particles, 2020: then 10.0");
  expect(entry!.content.match(/<li>/g)).toHaveLength(11);
  expect(entry!.content).toContain("<p>And 21 more.</p>");
});

test("changesHere(…) counts the newest release alone, and leads to the feed", async () => {
  const line = await changesHere(db, {city: "lyon"}, screen);
  expect(textOf(line)).toBe("Figures new or changed in release 2026.1.0: 33 · Atom feed");
  expect(textOf(await changesHere(db, {city: "vienna"}, screen))).toBe("Atom feed");
  expect(line.querySelector("a:last-of-type")?.getAttribute("href")).toBe("/feeds/city/lyon.atom");
});
