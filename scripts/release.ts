/** `npm run release`: keeps the release of public/data/latest in data/releases, so that the next one can say what changed. */
import {fileURLToPath} from "node:url";
import {Command} from "commander";
import {LATEST} from "../src/model/releaseFolder.ts";
import {readDefinitions} from "./pipeline/definitions.ts";
import {fail} from "./pipeline/fail.ts";
import {recordRelease} from "./pipeline/record.ts";

new Command("npm run release")
  .description("Keeps the manifest, the digest and the values of the release in public/data/latest, in data/releases.")
  .addHelpText(
    "after",
    "\nRun it when a release is published, commit what it writes, and raise the version in package.json.",
  )
  .parse();

const ROOT = fileURLToPath(new URL("../", import.meta.url));
try {
  const {release, values} = await recordRelease(
    `${ROOT}public/${LATEST}`,
    `${ROOT}data`,
    await readDefinitions(`${ROOT}data`),
  );
  console.log(`data/releases/${release}.json and ${Object.keys(values).join(", ")}`);
} catch (error) {
  fail(error);
}
