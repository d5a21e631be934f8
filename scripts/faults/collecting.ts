/** For tests: collects a folder (the first argument, of smallData.ts) in a process of its own; the second says which release it claims to be of. */
import {join} from "node:path";
import {collect} from "../pipeline/collect.ts";
import {fail} from "../pipeline/fail.ts";

const [folder = "", commit = ""] = process.argv.slice(2);

console.log("begun");
try {
  await collect({
    root: join(folder, "data"),
    parsers: join(folder, "parsers"),
    out: join(folder, "public/v/2026.1.0"),
    also: [join(folder, "public/latest")],
    label: {release: "2026.1.0", commit},
  });
} catch (error) {
  fail(error);
}
