import {existsSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {collected} from "./synthetic.ts";

test("a city with a size is in a block and has a pool, in which it is itself; the others have neither", async () => {
  const {ask, out, release} = await collected(
    {
      alpha: ["k1,population-municipal,2020,101,A", "k2,population-municipal,2020,501,A", "k3,other,2020,3,A"],
    },
    [{id: "population-municipal"}, {id: "other"}],
  );
  expect(await ask(`SELECT basis, block, city FROM '${out}/peercity/**/*.parquet' ORDER BY ALL`)).toEqual([
    ["population-municipal", 0, "city1"],
    ["population-municipal", 0, "city2"],
  ]);
  const pools = await ask(`SELECT city, peer, "population" FROM '${out}/peer/*.parquet' ORDER BY ALL`);
  expect(pools).toEqual([
    ["city1", "city1", 101],
    ["city2", "city2", 501],
  ]);
  expect(await ask(`SELECT low, high FROM #peerbox WHERE dimension = 'population'`)).toEqual([
    [Math.log10(101), Math.log10(501)],
  ]);
  expect(existsSync(join(out, `peer/${release.buckets["peer"]! - 1}.parquet`))).toBe(true);
});
