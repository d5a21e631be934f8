import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {gunzipSync} from "node:zlib";
import {DuckDBInstance} from "@duckdb/node-api";
import {expect, onTestFinished, test} from "vitest";
import {openEngine} from "./engine.ts";
import {fill} from "./fill.ts";
import {suppressChanges} from "./suppress.ts";
import {collected} from "./synthetic.ts";

const COUNT = {kind: "count", least: 10, zeroDiscloses: false} as const;
const OF_COUNTS = {kind: "rate" as const, least: 10, counts: ["old"]};
const PART = {...COUNT, total: "all"};
/** Numbers that stand nowhere else, so that a search for them cannot hit another. */
const SMALL = 7.318291;
const HIDING = 17.629173;
const RATE = 3.771903;

const FIGURES = {
  synthetic: [
    `k1,young,2020,34.25,A`,
    `k1,middle,2020,120,A`,
    `k1,old,2020,${SMALL},A`,
    "k1,all,2020,161.5,A",
    `k2,young,2020,40,A`,
    `k2,old,2020,0,A`,
    `k3,old,2020,${HIDING},A`,
    `k3,young,2020,4.25,A`,
    "k3,all,2020,21.75,A",
    `k1,rate,2020,${RATE},A`,
    "k2,rate,2020,5.5,A",
    `k1,old,2021,99999${SMALL},A`,
    `k1,homes,2020,1000,A`,
  ],
};
const INDICATORS = [
  ...["young", "middle", "old"].map((id) => ({id, sensitive: PART})),
  {id: "rate", sensitive: OF_COUNTS},
  {id: "all"},
  {id: "homes"},
  {id: "old-per-home", derive: {id: "ratio", numerator: "old", denominator: "homes", multiplier: 1} as const},
];

test("a small count is withheld with what would give it away, before anything is chosen or derived", async () => {
  const {ask, out} = await collected(FIGURES, INDICATORS);
  expect(await ask("SELECT city, indicator, confidentiality FROM #suppressed ORDER BY ALL")).toEqual([
    ["city1", "old", "A"],
    ["city1", "rate", "A"],
    ["city1", "young", "D"],
    ["city3", "old", "D"],
    ["city3", "young", "A"],
  ]);
  const sdmx = join(out, "sdmx.csv.gz");
  expect(
    await ask(`SELECT REF_AREA, INDICATOR, CONF_STATUS FROM '${sdmx}' WHERE CONF_STATUS <> 'F' ORDER BY ALL`),
  ).toEqual(await ask("SELECT city, indicator, confidentiality FROM #suppressed ORDER BY ALL"));
  expect(await ask("SELECT city, indicator, value, status FROM #observation ORDER BY ALL")).toEqual([
    ["city1", "all", 161.5, "A"],
    ["city1", "homes", 1000, "A"],
    ["city1", "middle", 120, "A"],
    ["city1", "old", null, "Q"],
    ["city1", "rate", null, "Q"],
    ["city1", "young", null, "Q"],
    ["city2", "old", 0, "A"],
    ["city2", "rate", 5.5, "A"],
    ["city2", "young", 40, "A"],
    ["city3", "all", 21.75, "A"],
    ["city3", "old", null, "Q"],
    ["city3", "young", null, "Q"],
  ]);
});

test("a withheld value stands in no file of the release, in no form", async () => {
  const {out} = await collected(FIGURES, INDICATORS);
  for (const canary of [SMALL, HIDING, RATE, 34.25, 4.25])
    expect(await filesWith(out, canary), String(canary)).toEqual([]);
  expect(await filesWith(out, 161.5)).not.toEqual([]);
});

test("what one source withholds another withholds too; two areas that differ by so few are both withheld", async () => {
  const {ask} = await collected(
    {
      first: ["k1,thing,2020,7,A", "k2,thing,2020,500,A", "k3,thing,2020,500,A"],
      second: ["k1,thing,2020,12,A", "k2,thing,2020,504,A::0:agglomeration", "k3,thing,2020,540,A::0:agglomeration"],
    },
    [{id: "thing", sensitive: COUNT}],
  );
  expect(await ask("SELECT city, source, confidentiality FROM #suppressed ORDER BY ALL")).toEqual([
    ["city1", "first", "A"],
    ["city1", "second", "A"],
    ["city2", "first", "D"],
    ["city2", "second", "D"],
  ]);
  expect(await ask("SELECT city, value FROM #alternative ORDER BY ALL")).toEqual([
    ["city1", null],
    ["city2", null],
    ["city3", 540],
  ]);
});

test("what an earlier release told of a withheld figure is not told again by the changes", async () => {
  const engine = await openEngine(":memory:");
  onTestFinished(() => engine.close());
  const columns = "city VARCHAR, indicator VARCHAR, period VARCHAR";
  const of = {city: "city1", indicator: "old", period: "2020"};
  await fill(engine, "suppressed", columns, [of]);
  await fill(engine, "changes", `${columns}, oldvalue DOUBLE, value DOUBLE`, [
    {...of, oldvalue: 7, value: null},
    {...of, period: "2021", oldvalue: 70, value: 71},
  ]);
  await suppressChanges(engine);
  expect(await engine.rows("SELECT period, oldvalue, value FROM changes ORDER BY period")).toEqual([
    {period: "2020", oldvalue: null, value: null},
    {period: "2021", oldvalue: 70, value: 71},
  ]);
});

test("indicators that are not marked are left as they are", async () => {
  const {ask} = await collected({synthetic: ["k1,thing,2020,3,A"]}, [{id: "thing"}]);
  expect(await ask("SELECT value FROM #observation")).toEqual([[3]]);
  expect(await ask("SELECT * FROM #suppressed")).toEqual([]);
});

/** The files that hold a number, as text or as the eight bytes of a double; Parquet is read and packed files are unpacked. */
async function filesWith(folder: string, value: number): Promise<string[]> {
  const double = Buffer.alloc(8);
  double.writeDoubleLE(value);
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const found = await Promise.all(
    paths.map(async (path) => {
      const content = await contentOf(path);
      return content.includes(double) || content.includes(String(value)) ? [path.slice(folder.length + 1)] : [];
    }),
  );
  return found.flat();
}

async function contentOf(path: string): Promise<Buffer> {
  if (path.endsWith(".parquet")) return Buffer.from(await parquetText(path));
  const bytes = await readFile(path);
  return path.endsWith(".gz") ? gunzipSync(bytes) : bytes;
}

async function parquetText(path: string): Promise<string> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const rows = (await connection.runAndReadAll(`SELECT to_json(t)::VARCHAR FROM '${path}' t`)).getRowsJS();
  connection.closeSync();
  return rows.flat().map(String).join("\n");
}
