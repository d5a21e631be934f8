/** Figures as nobody should send them, read by the parsers, checks and stage of every source. FC_SEED=NUMBER tries others. About 40 s. */
import {mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {basename, join} from "node:path";
import {parse} from "csv-parse/sync";
import fc from "fast-check";
import {afterAll, beforeAll, expect, test} from "vitest";
import {readDefinitions} from "../pipeline/definitions.ts";
import type {Definitions} from "../pipeline/definitions.ts";
import {openEngine} from "../pipeline/engine.ts";
import type {DuckDb} from "../pipeline/engine.ts";
import {readSource} from "../pipeline/read.ts";
import type {Sink} from "../pipeline/read.ts";
import type {SourceFolder} from "../pipeline/sourceFolders.ts";
import {openStage} from "../pipeline/stage.ts";
import {everyFile} from "./everyFile.ts";
import {hostileFile} from "./hostileFile.ts";
import type {HostileFile, Table} from "./hostileFile.ts";
import {unlocated} from "./located.ts";
import {SEED} from "./seed.ts";

const FILES = 6000;
/** Bytes of a source that are read for lines to begin with, and the memory that reading all files may take. */
const SAMPLE = 60_000;
const MEMORY = 700e6;

let folder: string;
let engine: DuckDb;
let definitions: Definitions;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "parallels-fuzz-"));
  engine = await openEngine(":memory:");
  definitions = await readDefinitions("data", {checksums: false});
}, 60_000);
afterAll(async () => {
  engine.close();
  await rm(folder, {recursive: true});
});

test(
  `of ${FILES} hostile files of figures each is told of by place, or every row of it is accounted for (seed ${SEED})`,
  {timeout: 600_000},
  async () => {
    const stage = await openStage(engine);
    const told = {staged: 0, quarantine: 0};
    const before = process.memoryUsage.rss();
    const sources = definitions.sources.filter(({id}) => !id.endsWith("-indicators"));
    const tables = await Promise.all(sources.map(sample));
    const files = fc.nat(sources.length - 1).chain((at) => fc.tuple(fc.constant(at), hostileFile(tables[at]!)));
    const property = fc.asyncProperty(files, async ([at, file]) => {
      const wrong = await problemOf(sources[at]!, file, stage, told);
      if (wrong !== undefined) throw new Error(`${sources[at]!.id}: ${wrong}`);
    });
    await everyFile(property, FILES);
    stage.flush();
    for (const [table, count] of Object.entries(told))
      expect(await engine.rows(`SELECT count(*)::INTEGER AS count FROM ${table}`)).toEqual([{count}]);
    expect(process.memoryUsage.rss() - before).toBeLessThan(MEMORY);
  },
);

/** What is wrong with how a file is read; undefined where nothing is. */
async function problemOf(
  source: SourceFolder,
  {bytes, rows}: HostileFile,
  stage: Sink,
  told: {staged: number; quarantine: number},
) {
  const path = join(folder, basename(source.file));
  await writeFile(path, bytes);
  const own = {
    ...definitions,
    overrides: [],
    crosswalk: definitions.crosswalk.filter((match) => match.source === source.id),
  };
  const lines: number[] = [];
  const sink: Sink = {
    ...stage,
    keep(id, row, text) {
      lines.push(row.line);
      told.staged++;
      if (row.value !== null && !Number.isFinite(row.value))
        throw new Error(`line ${row.line} has the value ${row.value}`);
      stage.keep(id, row, text);
    },
    trait(id, row, text) {
      lines.push(row.line);
      stage.trait(id, row, text);
    },
    refuse(id, row, text) {
      lines.push(row.line);
      told.quarantine++;
      stage.refuse(id, row, text);
    },
  };
  try {
    const read = await readSource(own, {...source, path, bytes: bytes.length}, sink);
    if (lines.length + read.blank + read.counted !== read.rows)
      return `${read.rows} rows, of which ${lines.join()} and others are told`;
    if (new Set(lines).size !== lines.length) return `a line is told twice: ${lines.join()}`;
    if (rows !== undefined && rows !== read.rows) return `expected ${rows} rows; received ${read.rows}`;
  } catch (error) {
    const wrong = unlocated(error, new RegExp(`^data/sources/${source.id}/${source.file}(:\\d+)?: `));
    if (wrong !== undefined) return wrong;
    if (rows !== undefined) return `refused as a whole: ${String(error)}`;
  }
  return undefined;
}

async function sample({path}: SourceFolder): Promise<Table> {
  const text = (await readFile(path, "utf8")).slice(0, SAMPLE);
  const [columns = [], ...rows] = parse(text.slice(0, text.lastIndexOf("\n") + 1), {
    relax_column_count: true,
    bom: true,
    relax_quotes: true,
  });
  return {columns, rows: rows.filter((row) => row.length === columns.length)};
}
