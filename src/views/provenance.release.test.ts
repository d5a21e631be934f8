/** The way of every figure of the release in public/data, which `npm run data` makes, from the publishers' files in data/sources. */
import {basename} from "node:path";
import {beforeAll, expect, test} from "vitest";
import type {Making} from "../methods/replay.ts";
import {agrees, replay} from "../methods/replay.ts";
import type {Formula} from "../model/formula.ts";
import {connect} from "../query/node.ts";
import type {Database} from "../query/database.ts";
import {databaseOn, openRelease} from "../query/node.ts";
import type {SourceRow} from "../query/sources.ts";
import {sources} from "../query/sources.ts";

const OUT = "public/data/latest";
let db: Database;
let files: Pick<SourceRow, "id" | "file">[];

beforeAll(async () => {
  db = await openRelease(OUT);
  files = (await sources(db)).filter(({ties}) => ties === 0);
}, 60_000);

/** What stands for the cells of a line in files of another form. */
const CELLS: Readonly<Record<string, string>> = {
  "presence.csv": "city AS key, kind AS variable, '2026' AS period, '1' AS value",
  "indicators.csv": "city AS key, indicator AS variable, period, value",
};

/** The lines of all files of figures, as DuckDB reads them: another reader than the one that made the release. */
function linesOf({id, file}: (typeof files)[number]): string {
  const cells = CELLS[basename(file)] ?? "key, variable, period, value";
  return `SELECT '${id}' AS source, row_number() OVER () + 1 AS line, ${cells}
    FROM read_csv('${file}', all_varchar = true, header = true, delim = ',', quote = '"', parallel = false)`;
}

test("each published line says what the line of the publisher's file says", async () => {
  const own = databaseOn(await connect(), db.release);
  let told = 0;
  for (const {id, file} of files) {
    const published = `read_parquet('${OUT}/**/published/source=${id}/*.parquet', hive_partitioning = false)`;
    const [row] = await own.query<{lines: number; others: number}>(`
      SELECT count(*)::INTEGER AS lines, count(*) FILTER (
        WHERE (p.key, p.variable, coalesce(p.period, ''), coalesce(p.value, ''))
          IS DISTINCT FROM (f.key, f.variable, coalesce(f.period, ''), coalesce(f.value, ''))
      )::INTEGER AS others
      FROM ${published} p LEFT JOIN (${linesOf({id, file})}) f USING (source, line)`);
    expect(row!.others, id).toBe(0);
    told += row!.lines;
  }
  expect(told).toBeGreaterThan(480_000);
}, 120_000);

test("each figure with a value leads to a published line", async () => {
  const [row] = await db.query<{figures: number; lost: number}>(`
    SELECT count(*)::INTEGER AS figures, count(*) FILTER (WHERE p.line IS NULL)::INTEGER AS lost
    FROM (${FIGURES}) o LEFT JOIN (SELECT source, line FROM published) p USING (source, line)
    WHERE o.source IN (${files.map(({id}) => `'${id}'`).join()})`);
  expect(row!.lost).toBe(0);
  expect(row!.figures).toBeGreaterThan(500_000);
}, 120_000);

interface Row {
  source: string;
  indicator: string;
  variable: string;
  line: number;
  value: number;
  formula: Formula | null;
  own: string;
  years: number | null;
}

test("the published cells give each figure again, with one factor for all figures of a variable", async () => {
  const inputs = await db.query<{key: string; role: keyof Making; value: string}>(`
    SELECT i.source || ' ' || i.indicator || ' ' || i.line AS key, role, p.value
    FROM input i JOIN published p ON p.source = i.source AND p.line = i.part`);
  const partsOf = Map.groupBy(inputs, ({key}) => key);
  const factors = new Map<string, Set<number>>();
  const wrong: string[] = [];
  for (const {id} of files) {
    const rows = await db.query<Row>(`
      SELECT o.source, o.indicator, p.variable, o.line, o.value, o.formula, p.value AS own,
        CASE WHEN i.derive LIKE '%"growth"%' THEN regexp_extract(i.derive, '"years":(\\d+)', 1)::INTEGER END AS years
      FROM (${FIGURES}) o JOIN published p USING (source, line) JOIN indicator i ON i.id = o.indicator
      WHERE o.source = '${id}' AND p.source = '${id}' AND o.formula IS DISTINCT FROM 'override'`);
    for (const {source, indicator, variable, line, value, formula, own, years} of rows) {
      const parts = partsOf.get(`${source} ${indicator} ${line}`) ?? [];
      const cells = (role: string) => parts.filter((part) => part.role === role).map((part) => part.value);
      const found = replay({
        ...{value, formula, own, years, before: cells("before")[0] ?? null},
        ...{added: cells("added"), whole: cells("whole"), less: cells("less")},
      });
      if (!found || !agrees(found.value, value)) wrong.push(`${source}:${line} ${indicator}`);
      else if (found.raw !== 0) {
        const key = `${source} ${variable} ${indicator} ${formula}`;
        factors.set(key, (factors.get(key) ?? new Set()).add(Number(found.factor.toPrecision(9))));
      }
    }
  }
  expect(wrong).toEqual([]);
  const odd = [...factors].flatMap(([key, found]) =>
    [...found].every(isPlain) && found.size <= 2 ? [] : [key, ...found],
  );
  expect(odd).toEqual([]);
}, 300_000);

/** A power of ten, or weeks of a year, or of a month. */
function isPlain(factor: number): boolean {
  return Number.isInteger(Math.log10(factor)) || [52, 4.33333333].includes(factor);
}

const FIGURES = ["observation", "alternative"]
  .map((table) => `SELECT source, line, indicator, value, formula FROM ${table} WHERE value IS NOT NULL`)
  .join(" UNION ALL ");
