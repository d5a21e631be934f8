/** `npm run data`: from the committed figures to the release in public/data/v/ID, and the same in public/data/latest. */
import {execFileSync} from "node:child_process";
import {readFile} from "node:fs/promises";
import {fileURLToPath} from "node:url";
import {Command, Option} from "commander";
import {LATEST, releaseFolder} from "../src/model/releaseFolder.ts";
import {openClickHouse} from "./clickhouse/engine.ts";
import {httpLink} from "./clickhouse/http.ts";
import {accountTable} from "./pipeline/accountTable.ts";
import {collect} from "./pipeline/collect.ts";
import {fail} from "./pipeline/fail.ts";
import {progress} from "./pipeline/progress.ts";
import {WELL_SERVED} from "./pipeline/served.ts";

const program = new Command("npm run data --")
  .description(
    "Collects the figures of data/ into a release: Parquet tables and their manifest, in public/data/v/ID and public/data/latest.",
  )
  .addOption(
    new Option("--engine <name>", "what runs the steps in SQL; clickhouse needs --url")
      .choices(["duckdb", "clickhouse"])
      .default("duckdb"),
  )
  .option(
    "--url <url>",
    "a ClickHouse server or cluster, as https://USER@host:8443/; its password is CLICKHOUSE_PASSWORD of the environment",
  )
  .addHelpText("after", "\nDuckDB needs no network. The previous release stays until the new one is whole.")
  .parse();
const {engine, url} = program.opts<{engine: "duckdb" | "clickhouse"; url?: string}>();
if ((engine === "clickhouse") !== (url !== undefined)) {
  program.error(`error: expected --engine clickhouse and --url together; received ${url ?? "no --url"} and ${engine}`);
}

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const report = progress(process.stdout);
try {
  const start = performance.now();
  const {version} = JSON.parse(await readFile(`${ROOT}package.json`, "utf8")) as {version: string};
  const {accounts, ties, served, changes, release} = await collect({
    root: `${ROOT}data`,
    out: folder(releaseFolder(version)),
    also: [folder(LATEST)],
    label: {release: version, commit: commit()},
    report: report.hear,
    ...(url !== undefined && {elsewhere: () => openClickHouse(httpLink(url, process.env["CLICKHOUSE_PASSWORD"]))}),
  });
  report.end();
  const bytes = release.files.reduce((sum, file) => sum + file.bytes, 0);
  const seconds = (performance.now() - start) / 1000;
  console.log(accountTable(accounts));
  for (const one of ties) console.log(`${one.source}: ${one.rows} rows, ${one.ties} ties, ${one.quarantined} refused`);
  const regions = served.regions.map(({region, cities}) => `${region} ${cities}`).join(", ");
  console.log(
    `\n${served.cities} cities have ${WELL_SERVED} indicators or more, ${served.outsideEurope} of them outside Europe (${regions})`,
  );
  for (const {since, kind, count} of changes) console.log(`${kind} since ${since}: ${count}`);
  console.log(
    `release ${release.release}: ${release.files.length} files, ${(bytes / 1e6).toFixed(1)} MB in public/${releaseFolder(version)} and public/${LATEST}, ${seconds.toFixed(1)} s`,
  );
} catch (error) {
  report.end();
  fail(error);
}

/** Of an address within the site. */
function folder(address: string): string {
  return `${ROOT}public/${address}`.replace(/\/$/, "");
}

/** The commit that the release is made from, or null outside a repository. */
function commit(): string | null {
  try {
    return execFileSync("git", ["rev-parse", "HEAD"], {
      cwd: ROOT,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  } catch {
    return null;
  }
}
