import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, onTestFinished, test} from "vitest";
import type {DuckDb} from "./engine.ts";
import {openEngine} from "./engine.ts";

/** What an engine keeps of tables, in bytes. */
async function kept({rows}: DuckDb): Promise<number> {
  const [sum] = await rows<{bytes: number}>("SELECT sum(memory_usage_bytes)::DOUBLE AS bytes FROM duckdb_memory()");
  return sum!.bytes;
}

test("rest() gives back the memory of tables; their rows stay, and steps have as much as before", async () => {
  const folder = mkdtempSync(join(tmpdir(), "parallels-engine-"));
  onTestFinished(() => rmSync(folder, {recursive: true}));
  const engine = await openEngine(join(folder, "staging.duckdb"));
  onTestFinished(() => engine.close());
  await engine.run("CREATE TEMP TABLE made AS SELECT hash(range) AS cell FROM range(5_000_000)");
  const limit = "SELECT current_setting('memory_limit') AS limit";
  const before = {bytes: await kept(engine), limit: await engine.rows(limit)};
  await engine.rest();
  expect(await kept(engine)).toBeLessThan(before.bytes / 2);
  expect(await engine.rows(limit)).toEqual(before.limit);
  expect(await engine.rows("SELECT count(*)::INTEGER AS count FROM made")).toEqual([{count: 5_000_000}]);
});
