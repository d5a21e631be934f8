import {expect, test} from "vitest";
import {tableFiles, tableNames} from "./tableFiles.ts";

const file = (path: string, bytes: number) => ({path, rows: 1, bytes, sha256: ""});

test("tableFiles(…) gathers the files of a table from both trees, and passes over what repeats them or is no table", () => {
  const files = [
    file("city.parquet", 10),
    file("definition.fr.parquet", 5),
    file("observation/indicator=pm25/data.parquet", 20),
    file("observation-by-city/7.parquet", 99),
    file("share-alike/observation/country=BR/data.parquet", 3),
    file("observation.csv.gz", 99),
  ];
  expect([...tableFiles(files).values()]).toEqual([
    {table: "city", paths: ["city.parquet"], bytes: 10},
    {table: "definition.fr", paths: ["definition.fr.parquet"], bytes: 5},
    {
      table: "observation",
      paths: ["observation/indicator=pm25/data.parquet", "share-alike/observation/country=BR/data.parquet"],
      bytes: 23,
    },
  ]);
});

test("tableNames(…) tells them by the manifest alone, where lists name the files", () => {
  const list = (from: string) => ({...file("files/x/0.json", 9), from});
  const lists = [list("observation-by-city/0.parquet"), list("observation/indicator=a/data.parquet")];
  expect(tableNames({files: [file("city.parquet", 10), file("README.md", 9)], lists})).toEqual(
    new Set(["city", "observation"]),
  );
});
