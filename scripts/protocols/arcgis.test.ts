import {expect, test} from "vitest";
import {protocol} from "./arcgis.ts";
import {nextOf, rowsOfAnswer} from "./synthetic.ts";

const ANSWER = {
  objectIdFieldName: "OBJECTID",
  features: [
    {attributes: {OBJECTID: 1, NAME: "One", VALUE: 1.5}},
    {attributes: {OBJECTID: 2, NAME: "Two", VALUE: null}},
  ],
};

test("arcgis: the attributes of features", async () => {
  expect(await rowsOfAnswer(protocol, ANSWER)).toEqual([
    {OBJECTID: "1", NAME: "One", VALUE: "1.5"},
    {OBJECTID: "2", NAME: "Two", VALUE: ""},
  ]);
});

test("arcgis: a page that had to stop is followed by another", async () => {
  const url = "https://example.org/FeatureServer/0/query?f=json";
  const stopped = {...ANSWER, exceededTransferLimit: true};
  expect(await nextOf(protocol, stopped, url)).toBe(`${url}&resultOffset=2`);
  expect(await nextOf(protocol, stopped, `${url}&resultOffset=2`)).toBe(`${url}&resultOffset=4`);
  expect(await nextOf(protocol, ANSWER, url)).toBeUndefined();
});

test("arcgis: an error that comes with status 200 is told", async () => {
  const answer = {error: {code: 400, message: "Invalid query parameters."}};
  await expect(rowsOfAnswer(protocol, answer)).rejects.toThrow(/^expected features; .*Invalid query parameters/);
});
