import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {expect, test} from "vitest";
import {Amendment} from "../../src/model/amendment.ts";
import {readDefinitions} from "./definitions.ts";
import {synthetic} from "./synthetic.ts";

const HEADER = Object.keys(Amendment.shape).join();
const OVERRIDE = "slip,made,2,city1,thing,2020,value,1,2,A tester,2026-02-01,A slip,https://example.org/";

async function read(files: Readonly<Record<string, string>>, overrides: readonly string[] = []) {
  const {root, parsers} = await synthetic({made: ["k1,thing,2020,1,A"]}, undefined, {}, overrides);
  await mkdir(join(root, "replies"));
  for (const [name, text] of Object.entries(files)) await writeFile(join(root, name), text);
  return readDefinitions(root, {parsers});
}

test("a request is read with its blanks as null, and may name the override that it led to", async () => {
  const lines = [
    "2026-001,2026-01-02,A tester,resident,city1,thing,2020,It is 2.,accepted,2026-02-01,It is.,slip",
    '2026-002,2026-01-03,a reader,researcher,city2,thing,,"All of it, perhaps.",open,,,',
  ];
  const {amendments, overrides} = await read({"amendments.csv": `${[HEADER, ...lines].join("\n")}\n`}, [OVERRIDE]);
  expect(amendments).toMatchObject([
    {id: "2026-001", state: "accepted", override: "slip"},
    {id: "2026-002", period: null, decided: null, reason: null, override: null},
  ]);
  expect(overrides).toMatchObject([{id: "slip", line: 2, published: "1", value: "2"}]);
});

test.each([
  [
    "2026-001,2026-01-02,A,resident,nowhere,thing,,x,open,,,",
    '2: city: expected an id of data/cities.csv; received "nowhere"',
  ],
  [
    "2026-001,2026-01-02,A,resident,city1,what,,x,open,,,",
    '2: indicator: expected the id of a file of data/indicators; received "what"',
  ],
  ["2026-001,2026-01-02,A,king,city1,thing,,x,open,,,", '2: role: expected one of "resident"|'],
  ["26-1,2026-01-02,A,city,city1,thing,,x,open,,,", "2: id: expected the year and a number of three digits"],
  ["2026-001,2026-02-30,A,city,city1,thing,,x,open,,,", "2: opened: expected date"],
  ["2026-001,2026-01-02,,city,city1,thing,,x,open,,,", "2: who: expected string; received null"],
  ["2026-001,2026-01-02,A,city,city1,thing,,x,open,2026-01-03,,", "2: decided: expected none while the state is open"],
  [
    "2026-001,2026-01-02,A,city,city1,thing,,x,declined,2026-01-01,r,",
    "2: decided: expected 2026-01-02, when it was opened, or later",
  ],
  [
    "2026-001,2026-01-02,A,city,city1,thing,,x,declined,2026-01-03,,",
    "2: reason: expected the reason, as the state is declined",
  ],
  [
    "2026-001,2026-01-02,A,city,city1,thing,,x,accepted,2026-01-03,r,none",
    '2: override: expected an id of data/overrides.csv; received "none"',
  ],
  [
    "2026-001,2026-01-02,A,city,city1,thing,,x,open,,,\n2026-001,2026-01-02,A,city,city1,thing,,x,open,,,",
    '3: id: expected one of its own; received "2026-001" again',
  ],
])("a request that is not in order is refused with its line: %s", async (line, problem) => {
  await expect(read({"amendments.csv": `${HEADER}\n${line}\n`})).rejects.toThrow(`data/amendments.csv:${problem}`);
});

test.each([
  [OVERRIDE.replace("made", "mode"), '2: source: expected one of made; received "mode"'],
  [OVERRIDE.replace("https://example.org/", "a report"), "2: evidence: expected an address that begins with https://"],
  [OVERRIDE.replace("A tester", ""), "2: who: expected string; received null"],
  [OVERRIDE.replace("A slip", ""), "2: reason: expected string; received null"],
  [OVERRIDE.replace("value,1,2", "value,1,1"), "2: value: expected another than is published"],
  [`${OVERRIDE}\n${OVERRIDE.replace("slip", "slap")}`, "3: expected one override of a figure's value; received two"],
])("an override without what it needs is refused: %s", async (line, problem) => {
  await expect(read({}, [line])).rejects.toThrow(`data/overrides.csv:${problem}`);
});

test("a ledger with other columns is refused", async () => {
  await expect(read({"amendments.csv": "id,opened\n"})).rejects.toThrow(
    `expected the columns "${HEADER}"; received "id,opened"`,
  );
});
