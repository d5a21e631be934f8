import {randomBytes} from "node:crypto";
import {QueryError} from "../../src/query/database.ts";
import {CLICKHOUSE} from "../pipeline/dialect.ts";
import type {FarEngine} from "../pipeline/handOver.ts";
import type {Link} from "./link.ts";

/** Rows of one statement. */
const BATCH = 10_000;

/**
 * A ClickHouse as an engine of the steps. It works in a database of its own, which goes when it is closed; so the user needs the right
 * to make one. Throws QueryError with the statement that failed.
 */
export async function openClickHouse(link: Link): Promise<FarEngine> {
  const database = `cityparallels_${randomBytes(6).toString("hex")}`;
  async function attempt<T>(sql: string, act: () => Promise<T>): Promise<T> {
    try {
      return await act();
    } catch (error) {
      throw new QueryError(sql, error);
    }
  }
  async function run(sql: string): Promise<void> {
    await attempt(sql, () => link.text(sql));
  }

  await run(`CREATE DATABASE ${database}`);
  await link.enter(database);
  return {
    dialect: CLICKHOUSE,
    run,
    rows: <Row>(sql: string) =>
      attempt(sql, async () => {
        const lines = (await link.text(`${sql}\nFORMAT JSONEachRow`)).split("\n");
        return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as Row);
      }),
    async append(table, _types, rows) {
      const all = [...rows];
      for (let from = 0; from < all.length; from += BATCH) {
        const lines = all.slice(from, from + BATCH).map((row) => JSON.stringify(row));
        await run(`INSERT INTO "${table}" FORMAT JSONCompactEachRow\n${lines.join("\n")}\n`);
      }
    },
    async load(table, columns, path) {
      await run(`CREATE TABLE "${table}" (${columns})`);
      await attempt(`load ${table}`, () => link.load(table, path));
    },
    save: (sql, path) => attempt(sql, () => link.save(sql, path)),
    async close() {
      await link.text(`DROP DATABASE ${database}`).finally(() => link.close());
    },
  };
}
