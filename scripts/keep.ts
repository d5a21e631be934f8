/** `npm run keep ADDRESS`: brings the earlier releases of a published site into public/data/v, so that the next one holds them too. */
import {existsSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {Command} from "commander";
import {releaseFolder} from "../src/model/releaseFolder.ts";
import {fetchRelease} from "./keep/fetchRelease.ts";
import {fail} from "./pipeline/fail.ts";
import {readPastReleases} from "./pipeline/pastReleases.ts";
import {SourceError} from "./pipeline/sourceError.ts";

const program = new Command("npm run keep --")
  .description(
    "Fetches from a published site the releases that data/releases keeps, so that their addresses go on to hold.",
  )
  .argument("<address>", "where the site stands, such as https://example.org/cities/")
  .addHelpText(
    "after",
    "\nEach file is held against the manifest in data/releases. A release that the site does not hold is left out.",
  )
  .parse();

const ROOT = fileURLToPath(new URL("../", import.meta.url));
try {
  const problems: string[] = [];
  const {releases} = await readPastReleases(`${ROOT}data`, problems);
  if (problems.length > 0) throw new SourceError(problems);
  for (const past of releases) {
    const folder = `${ROOT}public/${releaseFolder(past.release)}`.replace(/\/$/, "");
    const from = new URL(releaseFolder(past.release), program.args[0]!.replace(/\/?$/, "/")).href;
    const word = existsSync(folder)
      ? "is there"
      : (await fetchRelease(past, from, folder))
        ? "fetched"
        : `not at ${from}`;
    console.log(`${past.release}: ${word}`);
  }
} catch (error) {
  fail(error);
}
