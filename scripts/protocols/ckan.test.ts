import {expect, test} from "vitest";
import {protocol} from "./ckan.ts";
import {nextOf, rowsOfAnswer} from "./synthetic.ts";

const ANSWER = {
  success: true,
  result: {
    fields: [{id: "_id", type: "int"}],
    records: [
      {_id: 1, valeur: 1.5},
      {_id: 2, valeur: null},
    ],
    total: 3,
  },
};

test("ckan: the records of the DataStore", async () => {
  expect(await rowsOfAnswer(protocol, ANSWER)).toEqual([
    {_id: "1", valeur: "1.5"},
    {_id: "2", valeur: ""},
  ]);
});

test("ckan: a page is followed by another until all records have come", async () => {
  const url = "https://example.org/api/3/action/datastore_search?resource_id=x";
  expect(await nextOf(protocol, ANSWER, url)).toBe(`${url}&offset=2`);
  expect(await nextOf(protocol, ANSWER, `${url}&offset=2`)).toBeUndefined();
  expect(await nextOf(protocol, {...ANSWER, result: {records: [], total: 3}}, url)).toBeUndefined();
});

test("ckan: an error of the service is told", async () => {
  const answer = {success: false, error: {__type: "Not Found Error", message: "Resource not found"}};
  await expect(rowsOfAnswer(protocol, answer)).rejects.toThrow(/^expected records of a DataStore; .*Not Found Error/);
});
