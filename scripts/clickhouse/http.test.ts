/** The way to a server, tried on one that speaks its HTTP interface and answers with chDB. */
import {randomBytes} from "node:crypto";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {buffer} from "node:stream/consumers";
import {expect, onTestFinished, test} from "vitest";
import {collect} from "../pipeline/collect.ts";
import {synthetic} from "../pipeline/synthetic.ts";
import {chdbLink, hasChdb} from "./chdb.ts";
import {compareReleases} from "./compare.ts";
import {openClickHouse} from "./engine.ts";
import {httpLink} from "./http.ts";

const FIGURES = {one: ["k1,thing,2020,1.5,", "k2,thing,2020,0.1,", "k2,thing,2020,0.1,"], two: ["k1,thing,2021,4,"]};

test.skipIf(!hasChdb())("over HTTP the same tables are made, under the user and password that were given", async () => {
  const {url, users} = await serve();
  const {root, parsers, out} = await synthetic(FIGURES);
  const label = {release: "2026.1.0", commit: null};
  await collect({root, parsers, label, out});
  const far = join(out, "../http");
  const elsewhere = () => openClickHouse(httpLink(url.replace("//", "//reader@"), "secret"));
  await collect({root, parsers, label, out: far, elsewhere});
  const {differing, alone} = await compareReleases(out, far);
  expect({differing, alone}).toEqual({differing: [], alone: []});
  expect([...users]).toEqual([`Basic ${btoa("reader:secret")}`]);
});

test.skipIf(!hasChdb())("what the server refuses is told in its own words, with the statement", async () => {
  const {url} = await serve();
  const engine = await openClickHouse(httpLink(url, undefined));
  await expect(engine.run("SELECT nothing")).rejects.toThrow(/UNKNOWN_IDENTIFIER[^]*SELECT nothing/);
  await engine.close();
});

async function serve(): Promise<{url: string; users: Set<string | undefined>}> {
  const link = await chdbLink();
  const users = new Set<string | undefined>();
  let entered = "";
  const server = createServer((request, response) => {
    void (async () => {
      const asked = new URL(request.url!, "http://localhost").searchParams;
      users.add(request.headers.authorization);
      const path = join(tmpdir(), `parallels-${randomBytes(6).toString("hex")}.parquet`);
      try {
        const database = asked.get("database")!;
        if (database !== entered) await link.enter((entered = database));
        const body = await buffer(request);
        const query = asked.get("query");
        if (query !== null) {
          await writeFile(path, body);
          await link.load(/"(\w+)"/.exec(query)![1]!, path);
          response.end();
        } else if (/FORMAT Parquet$/.test(String(body))) {
          await link.save(String(body).replace(/\s*FORMAT Parquet$/, ""), path);
          response.end(await readFile(path));
        } else response.end(await link.text(String(body)));
      } catch (error) {
        response.writeHead(500).end(String((error as Error).message));
      } finally {
        await rm(path, {force: true});
      }
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await link.close();
  });
  return {url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, users};
}
