/** `npm run build`: the site in dist. Astro draws one page after another, so as many processes as pay share the pages. */
import {spawn} from "node:child_process";
import {globSync} from "node:fs";
import {mkdir, rename, rm} from "node:fs/promises";
import {availableParallelism} from "node:os";
import {dirname, join} from "node:path";
import {Command} from "commander";
import {writeOffline} from "./offline.ts";
import {writeSitemaps} from "./sitemap.ts";
import {writeSoftware} from "./supply/software.ts";

new Command("npm run build").description("Builds the site of the release in public/data into dist.").parse();

/** More would read the same tables once more than they save. */
const MOST = 4;
const OUT = "dist";

const shares = Math.min(availableParallelism(), MOST);
const folders = Array.from({length: shares}, (_, share) => join(".astro", "build", String(share)));
const codes = await Promise.all(folders.map((folder, share) => build(folder, `${share}/${shares}`)));
const failed = codes.find((code) => code !== 0);
if (failed === undefined) {
  await gather();
  writeSitemaps(OUT);
  await writeSoftware(".", OUT);
  await writeOffline(OUT);
}
process.exitCode = failed ?? 0;

/** Builds a share of the pages ("1/2") into a folder. */
function build(folder: string, share: string): Promise<number> {
  const env = {...process.env, BUILD_SHARE: share, BUILD_FOLDER: folder};
  const child = spawn("astro build", {env, shell: true, stdio: share.startsWith("0/") ? "inherit" : "pipe"});
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (data) => (output += String(data)));
  return new Promise((resolve) => {
    child.on("close", (code) => {
      if (code !== 0) process.stderr.write(output);
      resolve(code ?? 1);
    });
  });
}

/** Puts what each share made into one folder, in the place of the site that was there. What all shares make is the same in each. */
async function gather(): Promise<void> {
  const [first, ...others] = folders;
  await rm(OUT, {recursive: true, force: true});
  await rename(first!, OUT);
  for (const folder of others) {
    for (const entry of globSync("**", {cwd: folder, withFileTypes: true})) {
      if (entry.isDirectory()) continue;
      const from = join(entry.parentPath, entry.name);
      const to = join(OUT, from.slice(folder.length + 1));
      await mkdir(dirname(to), {recursive: true});
      await rename(from, to);
    }
  }
  await rm(dirname(first!), {recursive: true, force: true});
}
