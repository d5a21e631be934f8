import {createReadStream, readdirSync, readFileSync} from "node:fs";
import {mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {fileURLToPath} from "node:url";
import {parse} from "csv-parse/sync";
import {expect, onTestFinished, test} from "vitest";
import {Source} from "../../src/model/source.ts";
import {figuresOf} from "./figuresOf.ts";
import type {NewFigure} from "./figuresOf.ts";
import {writeFigures} from "./nextFile.ts";
import {protocolOf} from "./protocols.ts";
import {questions} from "./question.ts";

const SOURCES = fileURLToPath(new URL("../../data/sources/", import.meta.url));
/** Answers: ID.answer.* is cut from a publisher's own, ID.synthetic.* is of its documented shape, with figures that we have. */
const FIXTURES = fileURLToPath(new URL("./fixtures/", import.meta.url));

const fetched = readdirSync(SOURCES)
  .map((id) => Source.parse(JSON.parse(readFileSync(`${SOURCES}${id}/source.json`, "utf8"))))
  .flatMap(({id, snapshot}) => (snapshot ? [{id, snapshot}] : []));

test.each(fetched)("the map of $id makes of an answer the figures that we have", async ({id, snapshot}) => {
  const fixture = readdirSync(FIXTURES).find((name) => name.startsWith(`${id}.`));
  expect(fixture, `scripts/snapshot/fixtures/${id}.answer.* or ${id}.synthetic.*`).toBeDefined();
  const figures: NewFigure[] = [];
  for (const {protocol, requests, read = {}, figures: map} of snapshot) {
    const {rows} = await protocolOf(protocol, id);
    const [question] = requests.flatMap((request) => questions(request, {}));
    const make = figuresOf(map);
    for await (const row of rows(createReadStream(`${FIXTURES}${fixture}`), read)) {
      figures.push(...make({...question?.each, ...row}));
    }
  }
  const ours = parse<Record<string, string>>(readFileSync(`${SOURCES}${id}/figures.csv`), {columns: true});
  const columns = Object.keys(ours[0] ?? {}) as (keyof NewFigure)[];
  const linked = new Set(ours.map(({key}) => key));
  const made = figures
    .filter(({key}) => linked.has(key))
    .map((figure) => Object.fromEntries(columns.map((column) => [column, figure[column]])));
  expect(made.length).toBeGreaterThan(1);
  expect(ours).toEqual(expect.arrayContaining(made));
});

test("figures are written by variable, key and period, each line once, with the columns that hold anything", async () => {
  const folder = await mkdtemp(`${tmpdir()}/parallels-synthetic-`);
  onTestFinished(() => rm(folder, {recursive: true}));
  const figure = {
    key: "b",
    variable: "v",
    period: "2020",
    value: "1",
    low: "",
    high: "",
    flag: "",
    note: 'say "hm", twice',
  };
  const path = `${folder}/figures.csv`;
  const unlinked = await writeFigures(
    path,
    [figure, {...figure, key: "a"}, figure, {...figure, key: "z"}],
    new Set(["a", "b"]),
  );
  expect(await readFile(path, "utf8")).toBe(
    'key,variable,period,value,note\na,v,2020,1,"say ""hm"", twice"\nb,v,2020,1,"say ""hm"", twice"\n',
  );
  expect(unlinked).toEqual(["z"]);
});
