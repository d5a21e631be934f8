/** `npm run test:clickhouse`: the steps on ClickHouse beside DuckDB, where chDB is installed. */
import {spawnSync} from "node:child_process";
import {hasChdb} from "./chdb.ts";

if (!hasChdb()) {
  console.log(
    "skipped: chDB is not installed (npm run chdb), or has no binary for this platform (Linux and macOS have)",
  );
} else {
  const {status} = spawnSync("npm", ["exec", "--no", "--", "vitest", "run", "--project", "clickhouse"], {
    stdio: "inherit",
    env: {...process.env, TZ: "UTC"},
  });
  process.exitCode = status ?? 1;
}
