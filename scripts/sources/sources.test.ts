import {readdirSync, readFileSync} from "node:fs";
import {parse as parseCsv} from "csv-parse/sync";
import {describe, expect, test} from "vitest";
import {BOUNDARIES, LEVELS} from "../../src/model/area.ts";
import type {Figure, Parsed, SourceParser, Tables} from "../../src/model/figure.ts";
import type {Indicator} from "../../src/model/indicator.ts";
import type {Source} from "../../src/model/source.ts";
import {STATUSES} from "../../src/model/status.ts";

type Row = Readonly<Record<string, string>>;
type Line = Readonly<Record<string, string | number>> & {readonly line: number};
interface Fixture {
  source: string;
  accessed: string;
  licence: string;
  /** Companion files, by name. */
  tables?: Tables;
  /** Lines of the file of figures, with the publisher's columns. */
  figures: readonly Line[];
}
interface Expected {
  parsed: Parsed[];
  commitments?: unknown[];
}

const data = new URL("../../data/", import.meta.url);
const parsers = import.meta.glob<SourceParser>(["./*.ts", "!./*.test.ts"], {eager: true, import: "default"});
const indicators = new Map(
  readdirSync(new URL("indicators/", data)).map((file) => {
    const indicator = read<Indicator>(new URL(`indicators/${file}`, data));
    return [indicator.id, indicator];
  }),
);

test("every source of data/sources has a parser", () => {
  const ids = Object.keys(parsers).map((path) => path.slice("./".length, -".ts".length));
  expect(ids.sort()).toEqual(readdirSync(new URL("sources/", data)).sort());
});

describe.each(Object.entries(parsers))("%s", (path, source) => {
  const id = path.slice("./".length, -".ts".length);
  const fixture = read<Fixture>(new URL(`${id}.fixture.json`, import.meta.url));
  const expected = read<Expected>(new URL(`${id}.expected.json`, import.meta.url));
  const parsed = parse(source, fixture);

  test("fixture: bears source, date and licence, and lines of the real file", () => {
    const {retrieved_on: accessed, licence_spdx: licence} = read<Source>(new URL(`sources/${id}/source.json`, data));
    expect(fixture).toMatchObject({source: id, accessed, licence});
    const file = readFileSync(new URL(`sources/${id}/${source.file ?? "figures.csv"}`, data), "utf8");
    const [header, ...lines] = file.split("\n");
    const cut = [header, ...fixture.figures.map(({line}) => lines[line - 2])].join("\n");
    expect(fixture.figures.map(rowOf)).toEqual(parseCsv(cut, {columns: true}));
  });

  test("fixture: shows every variable that source.json describes", () => {
    const {columns} = read<Source>(new URL(`sources/${id}/source.json`, data));
    const shown = new Set(fixture.figures.map(({variable}) => variable));
    expect(Object.keys(columns["figures.csv"] ?? {}).filter((variable) => !shown.has(variable))).toEqual([]);
  });

  test("parse(fixture) equals expected", () => {
    expect(parsed).toEqual(expected.parsed);
    expect(source.commitments?.(tablesOf(fixture))).toEqual(expected.commitments);
  });

  test("each line has exactly one outcome", () => {
    expect(parsed.map(({line}) => line)).toEqual(fixture.figures.map(({line}) => line));
  });

  test("every observation is of an indicator that names this source, in its unit, in words of the model", () => {
    const observations = parsed.filter((row) => row.kind === "observation");
    expect(observations).not.toEqual([]);
    for (const row of observations) {
      const indicator = indicators.get(row.indicator);
      expect(row.unit, row.indicator).toBe(indicator?.unit.ucum);
      expect(indicator?.sources, row.indicator).toContain(id);
      expect(STATUSES).toContain(row.status);
      expect(LEVELS).toContain(row.level);
      expect(BOUNDARIES).toContain(row.boundary);
      expect(row.period).toMatch(/^\d{4}(-\d{2}-\d{2}\/P\d+Y)?$/);
      expect(row.value).toSatisfy(Number.isFinite);
      expect(row.method).not.toBe("");
    }
  });

  if (source.figure) return; // its lines are counted, they bear no number
  test.each(["NaN", "Inf", "1e999", "12,5", "n/a", " 1", ""])("%j is not a number", (value) => {
    const figures = fixture.figures.map((row) => ({...row, value}));
    const kinds = new Set(parse(source, {...fixture, figures}).map(({kind}) => kind));
    expect([...kinds].filter((kind) => kind !== "refused")).toEqual(value === "" ? ["blank"] : []);
  });
});

function read<T>(url: URL): T {
  return JSON.parse(readFileSync(url, "utf8")) as T;
}

/** As the pipeline does: the consecutive figures of one key at a time. */
function parse(source: SourceParser, fixture: Fixture): Parsed[] {
  const empty = {key: "", variable: "", period: "", value: "", low: "", high: "", flag: "", note: ""};
  const figures = fixture.figures.map((row): Figure => {
    return {...empty, ...(source.figure?.(rowOf(row)) ?? rowOf(row)), line: row.line};
  });
  const parser = source.parser(tablesOf(fixture));
  const starts = figures.flatMap(({key}, index) => (key === figures[index - 1]?.key ? [] : [index]));
  return starts.flatMap((start, index) => parser(figures.slice(start, starts[index + 1])));
}

function tablesOf({tables, figures}: Fixture): Tables {
  return {"figures.csv": figures.map(rowOf), ...tables};
}

function rowOf(line: Line): Row {
  return Object.fromEntries(Object.entries(line).filter(([column]) => column !== "line")) as Row;
}
