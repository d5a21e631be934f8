import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {expect, test} from "vitest";
import {collected} from "./synthetic.ts";

test("CREDITS.txt credits every source in the words that it asks for, and names the strictest terms of each tree", async () => {
  const {out} = await collected(
    {free: ["k1,thing,2020,1,A"], credited: ["k1,thing,2020,1,A"], own: ["k1,drains,2020,3,A"]},
    [
      {id: "thing", sources: ["free", "credited"]},
      {id: "drains", sources: ["own"]},
    ],
    {credited: "CC-BY-4.0", own: "ODbL-1.0"},
  );
  const [about, apart] = (await readFile(join(out, "CREDITS.txt"), "utf8")).split("Files in share-alike/");
  expect(about).toContain("Strictest terms among them: attribution (CC-BY-4.0)");
  expect(about).toContain("Licence: CC-BY-4.0 https://creativecommons.org/licenses/by/4.0/");
  expect(about).toContain("Made-up figures (free)");
  expect(about).not.toContain("(own)");
  expect(apart).toContain("Strictest terms among them: share-alike (ODbL-1.0)");
  expect(apart).toContain("Made-up figures (own)");
});
