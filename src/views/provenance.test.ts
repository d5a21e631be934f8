/** The figures are made up. */
import {expect, test} from "vitest";
import {databaseOf} from "../query/databaseOf.ts";
import {provenance} from "./provenance.ts";
import {testScreen} from "./testing/testScreen.ts";

const KEY = {city: "vienna", indicator: "pm25", period: "2020"};
const screen = await testScreen();
const plain = (element: Element) => element.textContent.replace(/[\u2066-\u2069]/g, "").replace(/\s+/g, " ");

/** A figure of 10 with what the test is about. */
function told(rows: Parameters<typeof databaseOf>[0]) {
  const source = {id: "test", file: "data/sources/test/figures.csv", checksum: "abc", publisher: "Institute, of Tests"};
  return databaseOf({
    ...{city: [{}], indicator: [{}], source: [source], observation: [{value: 10}], published: [{}], variable: [{}]},
    ...rows,
  });
}

test("a figure as published: publisher, file and line, checksum, licence, cell and unit, and the question that gives it", async () => {
  const drawn = await provenance(await told({}), KEY, screen);
  const said = plain(drawn);
  expect(said).toContain("Fine particulate matter, Vienna, 2020");
  expect(said).toContain("data/sources/test/figures.csv:2");
  expect(said).toMatch(/SHA-256 of the figures ?abc/);
  expect(said).toContain("CC0-1.0");
  expect(said).toContain("Published on line 2: 10");
  expect(said).toContain("A test. · ug/m3 · 2020");
  expect(said).toContain("Taken over as it stands");
  expect(said).toContain("No other source gives a figure for this year.");
  const button = drawn.querySelector("button[data-asks]")!;
  expect(button.getAttribute("data-value")).toBe("10");
  expect(button.getAttribute("data-asks")).toContain("FROM published WHERE source = 'test' AND line = 2");
});

test("a figure that is worked out: its further lines, the formula, the factor", async () => {
  const rows = {
    observation: [{value: 25, formula: "ratio" as const}],
    published: [{value: "5"}, {line: 3, value: "20", variable: "people"}],
    input: [{}],
  };
  const said = plain(await provenance(await told(rows), KEY, screen));
  expect(said).toMatch(
    /Published on line 2: 5.*Divided by line 3: 20.*Worked out here: one count divided by another\./,
  );
  expect(said).toContain("Multiplied by 100");
});

test("what another source says of the same year, and how far it lies from the figure", async () => {
  const alternative = [{value: 12, source: "other"}];
  const drawn = await provenance(await told({alternative}), KEY, screen);
  const [row] = drawn.querySelectorAll(".way-others tbody tr");
  expect(plain(row!)).toMatch(/other.*12\.0 µg\/m³.*\+2\.0 µg\/m³.*\+20%/);
  expect(row!.querySelector("a")!.getAttribute("href")).toContain("source=other");
});

test("a figure without a value says why, and offers nothing to run; an unknown one is said to be absent", async () => {
  const missing = await provenance(await told({observation: [{value: null, status: "O"}]}), KEY, screen);
  expect(plain(missing.querySelector(".way-value")!)).toContain("missing");
  expect(missing.querySelector("button[data-asks]")).toBeNull();
  const absent = await provenance(await told({}), {...KEY, period: "1066"}, screen);
  expect(plain(absent)).toContain("This release has no such figure.");
});

test("what releases did to it, and a correction by hand with who, when, why and evidence", async () => {
  const override = {
    ...{...KEY, id: "one", source: "test", line: 2, field: "value" as const, published: "9", value: "10"},
    ...{who: "A Keeper", date: "2026-05-01", reason: "A slip.", evidence: "https://example.org/evidence"},
  };
  const observation = [{value: 10, formula: "override" as const}];
  const drawn = await provenance(await told({observation, changes: [{}], override: [override]}), KEY, screen);
  const said = plain(drawn);
  expect(said).toMatch(/release 2026\.1\.0: .*then 12\.0.*now 10\.0/);
  expect(said).toMatch(/1 May 2026, A Keeper: A slip\./);
  expect(drawn.querySelector('a[href="https://example.org/evidence"]')).not.toBeNull();
});
