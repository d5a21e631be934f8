import {expect, test} from "vitest";
import {tablesNamed} from "./tablesNamed.ts";

const TABLES = new Set(["city", "observation", "reference", "definition.fr"]);

test.each([
  ["SELECT c.city, o . reference FROM City c JOIN observation o ON true", ["city", "observation"]],
  ["WITH a AS (SELECT * FROM reference) SELECT * FROM a", ["reference"]],
  ["SUMMARIZE city", ["city"]],
  ['FROM "definition.fr" LIMIT 2', ["definition.fr"]],
  ['SELECT * FROM main.city, memory.main."observation"', ["city", "observation"]],
  ["SELECT 'observation', 'it''s observation' -- observation\n/* reference */ FROM cities", []],
  ["SELECT city FROM reference", ["city", "reference"]],
  ["", []],
])("tablesNamed(%j)", (sql, tables) => expect(tablesNamed(sql, TABLES)).toEqual(tables));
