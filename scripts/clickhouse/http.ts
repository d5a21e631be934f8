import {createReadStream, createWriteStream} from "node:fs";
import {pipeline} from "node:stream/promises";
import got, {HTTPError} from "got";
import {CLICKHOUSE_SETTINGS} from "../pipeline/dialect.ts";
import type {Link} from "./link.ts";

/**
 * A way to a server or cluster over HTTP(S). The user may stand in the URL; the password is that of the environment's
 * CLICKHOUSE_PASSWORD, so that no list of processes shows it. Nothing is asked twice. Throws with the server's own words.
 */
export function httpLink(url: string, password: string | undefined): Link {
  const {origin, pathname, username} = new URL(url);
  const address = origin + pathname;
  const client = got.extend({
    method: "POST",
    retry: {limit: 0},
    ...(username !== "" && {username: decodeURIComponent(username)}),
    ...(password !== undefined && {password}),
  });
  let database = "default";
  const settings = () => ({database, ...CLICKHOUSE_SETTINGS});

  async function ask(act: () => Promise<string>): Promise<string> {
    try {
      return await act();
    } catch (error) {
      throw error instanceof HTTPError ? new Error(String(error.response.body).trim()) : error;
    }
  }
  return {
    enter(name) {
      database = name;
      return Promise.resolve();
    },
    // The server holds its answer until it is whole: an error then has its own status.
    text: (sql) => ask(() => client(address, {searchParams: {...settings(), wait_end_of_query: 1}, body: sql}).text()),
    async load(table, path) {
      const query = `INSERT INTO "${table}" FORMAT Parquet`;
      await ask(() => client(address, {searchParams: {...settings(), query}, body: createReadStream(path)}).text());
    },
    // As it comes: a file that breaks off has no end, and is refused by who reads it.
    async save(sql, path) {
      const body = `${sql}\nFORMAT Parquet`;
      await ask(async () => {
        await pipeline(client.stream(address, {searchParams: settings(), body}), createWriteStream(path));
        return "";
      });
    },
    close: () => Promise.resolve(),
  };
}
