import {createHash} from "node:crypto";
import {mkdir, mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, test} from "vitest";
import {multiply} from "./synthetic.ts";

test("multiply(…) repeats every figure under keys and cities of its own, and refuses any other folder", async () => {
  const folder = await mkdtemp(join(tmpdir(), "parallels-synthetic-"));
  const data = join(folder, "data");
  await mkdir(join(data, "sources/made-up"), {recursive: true});
  await writeFile(join(data, "cities.csv"), 'city_id,name,un_locode\nlyon,"Lyon, France",FR LIO\n');
  await writeFile(join(data, "crosswalk.csv"), "source_id,source_key,city_id\nmade-up,1,lyon\n");
  await writeFile(join(data, "sources/made-up/figures.csv"), "key,variable,period,value\n1,x,2020,5\n");
  await writeFile(join(data, "sources/made-up/source.json"), '{"sha256": {"figures.csv": "0"}}');
  const read = (path: string) => readFile(join(folder, "synthetic", path), "utf8");

  await multiply(data, join(folder, "synthetic"), 2);
  expect(await read("cities.csv")).toBe(
    'city_id,name,un_locode\nlyon,"Lyon, France",FR LIO\nlyon-copy1,"Lyon, France",\n',
  );
  expect(await read("crosswalk.csv")).toBe("source_id,source_key,city_id\nmade-up,1,lyon\nmade-up,1~1,lyon-copy1\n");
  const figures = await read("sources/made-up/figures.csv");
  expect(figures).toBe("key,variable,period,value\n1,x,2020,5\n1~1,x,2020,5\n");
  const {sha256} = JSON.parse(await read("sources/made-up/source.json")) as {sha256: Record<string, string>};
  expect(sha256["figures.csv"]).toBe(createHash("sha256").update(figures).digest("hex"));
  await expect(multiply(data, join(folder, "other"), 2)).rejects.toThrow("expected a folder called synthetic");
  await rm(folder, {recursive: true});
});
