/** The figures of data/ on ClickHouse beside DuckDB: every table, row by row. Takes a minute or two. */
import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {expect, onTestFinished, test} from "vitest";
import {collect} from "../pipeline/collect.ts";
import {chdbLink, hasChdb} from "./chdb.ts";
import {compareReleases} from "./compare.ts";
import {openClickHouse} from "./engine.ts";

const DATA = fileURLToPath(new URL("../../data", import.meta.url));
/** A growth is 100 × (a power − 1), and the last digit of a power is the mathematical library's: in per cent a year. */
const LAST_DIGIT = 1e-12;

test.skipIf(!hasChdb())(
  "ClickHouse makes the release that DuckDB makes, but for the last digit of growths",
  async () => {
    const folder = await mkdtemp(join(tmpdir(), "parallels-clickhouse-"));
    onTestFinished(() => rm(folder, {recursive: true, force: true}));
    const label = {release: "2026.1.0", commit: null};
    const [near, far] = [join(folder, "duckdb"), join(folder, "clickhouse")];
    await collect({root: DATA, out: near, label});
    await collect({root: DATA, out: far, label, elsewhere: async () => openClickHouse(await chdbLink())});
    const {files, rows, alone, differing} = await compareReleases(near, far);
    console.log(`${files} files, ${rows} rows; ${differing.length} files differ: ${JSON.stringify(differing)}`);
    expect(alone).toEqual([]);
    expect(rows).toBeGreaterThan(2_000_000);
    for (const {path, rows: counts, columns} of differing) {
      expect(counts[0], path).toBe(counts[1]);
      for (const {name, most} of columns) expect(most ?? Infinity, `${path}: ${name}`).toBeLessThanOrEqual(LAST_DIGIT);
    }
  },
);
