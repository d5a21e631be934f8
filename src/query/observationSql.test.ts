import {expect, test} from "vitest";
import {databaseOf} from "./databaseOf.ts";
import {observationSql} from "./observationSql.ts";

test("observationSql(…) is a question that gives the value, whatever the period looks like", async () => {
  const span = {city: "l'aquila", indicator: "pm25", period: "2000-01-01/P20Y", year: 2010};
  const db = await databaseOf({observation: [{value: 1}, {...span, value: 2}]});
  expect(await db.query(observationSql(span))).toEqual([{value: 2}]);
});
