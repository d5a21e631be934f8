import {globSync, readFileSync} from "node:fs";
import {expect, test} from "vitest";

const readme = readFileSync("README.md", "utf8");

test("README names every source with its licence", () => {
  const missing = globSync("data/{sources,ties}/*/source.json")
    .map((path) => JSON.parse(readFileSync(path, "utf8")) as {id: string; licence_spdx: string; attribution: string})
    .filter(({id, licence_spdx, attribution}) => {
      const line = readme.split("\n").find((text) => text.startsWith(`| [${id}](`)) ?? "";
      return !line.includes(attribution) || !(licence_spdx.startsWith("LicenseRef") || line.includes(licence_spdx));
    });
  expect(missing.map(({id}) => id)).toEqual([]);
});

test("README names only commands that exist", () => {
  const {scripts} = JSON.parse(readFileSync("package.json", "utf8")) as {scripts: Record<string, string>};
  const named = [...readme.matchAll(/npm run (\w+)/g)].map(([, name]) => name ?? "");
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});
