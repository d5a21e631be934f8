import {expect, test} from "vitest";
import {protocol} from "./socrata.ts";
import {nextOf, rowsOfAnswer} from "./synthetic.ts";

const ROWS = [{id: "1", value: "2"}, {id: "2"}];

test("socrata: a cell that is left out is blank", async () => {
  expect(await rowsOfAnswer(protocol, ROWS)).toEqual([
    {id: "1", value: "2"},
    {id: "2", value: ""},
  ]);
});

test("socrata: a full page is followed by another", async () => {
  const url = "https://example.org/a.json?%24limit=2";
  expect(await nextOf(protocol, ROWS, url)).toBe(`${url}&%24offset=2`);
  expect(await nextOf(protocol, ROWS, `${url}&%24offset=2`)).toBe(`${url}&%24offset=4`);
  expect(await nextOf(protocol, ROWS.slice(1), url)).toBeUndefined();
  expect(await nextOf(protocol, ROWS, "https://example.org/a.json")).toBeUndefined();
});

test("socrata: an error of the service is told", async () => {
  const answer = {errorCode: "query.soql.no-such-column", message: "No such column: amount"};
  await expect(rowsOfAnswer(protocol, answer)).rejects.toThrow(/^expected a list of rows; received .*no-such-column/);
});
