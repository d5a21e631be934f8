/** `npm run kit`: the whole built site in one zip, with a page that says how to open it. */
import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {Command} from "commander";
import type {Release} from "../src/model/release.ts";
import {LATEST} from "../src/model/releaseFolder.ts";
import {entriesOf, writeZip} from "./kit/zip.ts";

const program = new Command("npm run kit --")
  .description("Puts the built site into one zip that opens from any web server, without a network.")
  .argument("[folder]", "the built site", "dist")
  .option("--out <file>", "the zip; city-parallels-RELEASE.zip by default")
  .parse();

const [folder = "dist"] = program.processedArgs as [string];
const {out} = program.opts<{out?: string}>();
const guide = join(folder, "start-here/index.html");
if (!existsSync(guide)) program.error(`${guide}: expected a built site (npm run build); received none`);
// Pages ask for one another under the base path that the site was built for, so they lie in a folder of that name.
const [, base = ""] = /data-base="\/([^"]*)"/.exec(readFileSync(guide, "utf8")) ?? [];
const {release} = JSON.parse(readFileSync(join(folder, LATEST, "release.json"), "utf8")) as Release;
const path = out ?? `city-parallels-${release}.zip`;
const {files, bytes} = writeZip(path, [{name: "START-HERE.html", file: guide}, ...entriesOf(folder, base)]);
console.log(`${path}: ${files} files, ${(bytes / 1e6).toFixed(1)} MB. START-HERE.html in it says how to open it.`);
