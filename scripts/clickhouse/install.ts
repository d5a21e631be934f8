/** `npm run chdb`: puts chDB, ClickHouse in the process that asks it, into .chdb (546 MB), where `npm run test:clickhouse` looks for it. */
import {execFileSync} from "node:child_process";
import {mkdirSync, writeFileSync} from "node:fs";
import {CHDB_FOLDER} from "./chdb.ts";

/** Its tables of one version are the same as those of another only where somebody looked. */
const VERSION = "3.4.0";

mkdirSync(CHDB_FOLDER, {recursive: true});
writeFileSync(
  `${CHDB_FOLDER}package.json`,
  `${JSON.stringify({private: true, dependencies: {chdb: VERSION}}, null, 2)}\n`,
);
execFileSync("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund"], {cwd: CHDB_FOLDER, stdio: "inherit"});
