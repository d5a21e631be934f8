/** With the figures of the release: every word by which a parser says how a figure came about has a name for readers. */
import {expect, test} from "vitest";
import {methodName} from "../format/method.ts";
import {openRelease} from "../query/node.ts";
import {testScreen} from "./testing/testScreen.ts";

const [db, {t}] = await Promise.all([openRelease("public/data/latest"), testScreen()]);
const rows = await db.query<{method: string}>(
  "SELECT DISTINCT method FROM (SELECT method FROM observation UNION ALL SELECT method FROM alternative) ORDER BY method",
);

test("there are many ways", () => expect(rows.length).toBeGreaterThan(20));

test.each(rows)("$method", ({method}) => expect(methodName(method, t)).toMatch(/\w/));
