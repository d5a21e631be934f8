import {createReadStream, readdirSync, readFileSync} from "node:fs";
import {mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {fileURLToPath} from "node:url";
import {parse} from "csv-parse/sync";
import {expect, onTestFinished, test} from "vitest";
import {Source} from "../../src/model/source.ts";
import type {Row} from "../protocols/protocol.ts";
import {entriesOf} from "./entriesOf.ts";
import {figuresOf} from "./figuresOf.ts";
import {writeFigures} from "./nextFile.ts";
import {protocolOf} from "./protocols.ts";
import {questions} from "./question.ts";

const SOURCES = fileURLToPath(new URL("../../data/sources/", import.meta.url));
/** Answers: ID.answer.* is cut from a publisher's own, ID.synthetic.* is of its documented shape, with figures that we have. */
const FIXTURES = fileURLToPath(new URL("./fixtures/", import.meta.url));

const parts = readdirSync(SOURCES)
  .map((id) => Source.parse(JSON.parse(readFileSync(`${SOURCES}${id}/source.json`, "utf8"))))
  .flatMap(({id, snapshot = []}) => snapshot.map((part, index) => ({id, number: index + 1, part})));

test.each(parts)(
  "the map of $id, part $number, makes of an answer what stands in our file",
  async ({id, number, part}) => {
    const names = readdirSync(FIXTURES);
    const fixture =
      names.find((name) => name.startsWith(`${id}.${number}.`)) ?? names.find((name) => name.startsWith(`${id}.`));
    expect(fixture, `scripts/snapshot/fixtures/${id}.answer.* or ${id}.synthetic.*`).toBeDefined();
    const {rows} = await protocolOf(part.protocol, id);
    const [question] = part.requests.flatMap((request) => questions(request, {}));
    const ours = await tableOf(id, "figures" in part ? "figures.csv" : "presence.csv");
    const columns = "figures" in part ? Object.keys(ours[0] ?? {}) : Object.keys(part.lines.known);
    const make = "figures" in part ? figuresOf(part.figures) : entriesOf(part.lines);
    const made: Row[] = [];
    for await (const row of rows(createReadStream(`${FIXTURES}${fixture}`), part.read ?? {})) {
      for (const one of make({...question?.each, ...row})) made.push("known" in one ? one.known : {...one});
    }
    const [first = ""] = columns;
    const known = new Set(ours.map((row) => row[first]));
    const wanted = made.filter((row) => known.has(row[first])).map((row) => only(row, columns));
    expect(wanted.length).toBeGreaterThan(0);
    expect(ours.map((row) => only(row, columns))).toEqual(expect.arrayContaining(wanted));
  },
);

async function tableOf(id: string, file: string): Promise<Row[]> {
  return parse<Record<string, string>>(await readFile(`${SOURCES}${id}/${file}`), {columns: true});
}

function only(row: Row, columns: readonly string[]): Row {
  return Object.fromEntries(columns.map((column) => [column, row[column] ?? ""]));
}

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
