import {existsSync} from "node:fs";
import {createRequire} from "node:module";
import {fileURLToPath} from "node:url";
import {CLICKHOUSE_SETTINGS} from "../pipeline/dialect.ts";
import type {Link} from "./link.ts";

/** Where `npm run chdb` puts it: large, wanted by few, and no part of `npm ci`. */
export const CHDB_FOLDER = fileURLToPath(new URL("../../.chdb/", import.meta.url));

/** What we ask of it. */
interface Session {
  queryAsync(sql: string, options?: {format: string}): Promise<{text(): string}>;
  close(): void;
}

/** Whether ClickHouse can run in this process. */
export function hasChdb(): boolean {
  return existsSync(`${CHDB_FOLDER}node_modules/chdb`);
}

/** A way to a ClickHouse in this process (chDB), whose tables lie in a temporary folder. Throws where it is not installed. */
export async function chdbLink(): Promise<Link> {
  if (!hasChdb()) throw new Error("expected chDB; received no .chdb/node_modules/chdb (run `npm run chdb`)");
  const {Session} = createRequire(CHDB_FOLDER)("chdb") as {Session: new () => Session};
  const session = new Session();
  const text = async (sql: string) => (await session.queryAsync(sql)).text();
  const settings = Object.entries(CLICKHOUSE_SETTINGS).map(([name, value]) => `${name} = ${literal(String(value))}`);
  await text(`SET ${settings.join(", ")}`);
  return {
    async enter(database) {
      await text(`USE ${database}`);
    },
    text,
    async load(table, path) {
      await text(`INSERT INTO "${table}" SELECT * FROM file(${literal(path)}, Parquet)`);
    },
    async save(sql, path) {
      await text(`${sql} INTO OUTFILE ${literal(path)} TRUNCATE FORMAT Parquet`);
    },
    close() {
      session.close();
      return Promise.resolve();
    },
  };
}

function literal(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
