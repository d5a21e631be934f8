import {execFile} from "node:child_process";
import {mkdir, mkdtemp, readFile, rm} from "node:fs/promises";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {promisify} from "node:util";
import {expect, test} from "vitest";
import {OBSERVATION_COLUMNS} from "./database.ts";
import {duckdbExample, duckdbExampleOfBoth, javascriptExample} from "./examples.ts";
import {connect} from "./node.ts";

test("the examples are answered by a folder of the release's layout", async () => {
  const folder = await mkdtemp(join(tmpdir(), "examples-"));
  try {
    await mkdir(join(folder, "observation", "indicator=pm25"), {recursive: true});
    const connection = await connect();
    await connection.run(`CREATE TABLE observation (${OBSERVATION_COLUMNS})`);
    await connection.run(
      "INSERT INTO observation VALUES ('vienna', 'pm25', '2019', 2019, 12.4, NULL, NULL, 'A', 'test', 2, 'city', 'municipality', 'measured', NULL)",
    );
    await connection.run(`COPY observation TO '${folder}/observation/indicator=pm25/data.parquet'`);
    const answer = await connection.runAndReadAll(duckdbExample(folder));
    expect(answer.getRowObjectsJS()).toEqual([
      {city: "vienna", year: 2019, value: 12.4, status: "A", source: "test", line: 2},
    ]);
    await mkdir(join(folder, "share-alike", "observation", "country=BR"), {recursive: true});
    await connection.run(
      `COPY (SELECT * REPLACE ('sao-paulo' AS city, 2021::SMALLINT AS year) FROM observation)
       TO '${folder}/share-alike/observation/country=BR/data.parquet'`,
    );
    const both = await connection.runAndReadAll(duckdbExampleOfBoth(folder));
    expect(both.getRowObjectsJS()).toEqual([
      {city: "sao-paulo", indicator: "pm25", year: 2021, value: 12.4, source: "test"},
    ]);
  } finally {
    await rm(folder, {recursive: true});
  }
});

test("the example in JavaScript asks a site for what it needs", async () => {
  const folder = await mkdtemp(join(tmpdir(), "examples-"));
  const path = join(folder, "data.parquet");
  const connection = await connect();
  await connection.run(
    `COPY (SELECT city, 2019::SMALLINT AS year, value FROM (VALUES ('synthetic', 12.5), ('other', 7.5)) x (city, value))
     TO '${path}' (FORMAT PARQUET, COMPRESSION ZSTD, PARQUET_VERSION V2)`,
  );
  const bytes = await readFile(path);
  const asked: (string | undefined)[] = [];
  const server = createServer(({method, url, headers}, response) => {
    asked.push(url);
    const [, first = "0", last = String(bytes.length - 1)] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? "") ?? [];
    const part = bytes.subarray(Number(first), Number(last) + 1);
    response.writeHead(headers.range ? 206 : 200, {"content-length": part.length, "accept-ranges": "bytes"});
    response.end(method === "HEAD" ? undefined : part);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const script = ["--input-type=module", "--eval", javascriptExample(site)];
    const {stdout} = await promisify(execFile)(process.execPath, script);
    expect(stdout).toBe("2 12.5\n");
    expect(new Set(asked)).toEqual(new Set(["/data/latest/observation/indicator=pm25/data.parquet"]));
  } finally {
    server.close();
    await rm(folder, {recursive: true});
  }
});
