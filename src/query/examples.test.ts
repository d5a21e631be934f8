import {mkdir, mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, test} from "vitest";
import {OBSERVATION_COLUMNS} from "./database.ts";
import {duckdbExample, duckdbExampleOfBoth} from "./examples.ts";
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
