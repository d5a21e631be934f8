import {expect, test} from "vitest";
import {protocol} from "./json-stat.ts";
import {rowsOfAnswer} from "./synthetic.ts";

const DIMENSION = {
  cities: {category: {index: {AT001C: 0, BE001C: 1}}},
  time: {category: {index: ["2019", "2020"]}},
};
const ROWS = [
  {cities: "AT001C", time: "2019", value: "1.5", status: ""},
  {cities: "AT001C", time: "2020", value: "2", status: "e"},
  {cities: "BE001C", time: "2020", value: "0", status: ""},
];

test("json-stat 2: codes, values and flags of the cells that have a value, whether values are listed or numbered", async () => {
  const dataset = {version: "2.0", class: "dataset", id: ["cities", "time"], size: [2, 2], dimension: DIMENSION};
  const numbered = {...dataset, value: {"0": 1.5, "1": 2, "3": 0}, status: {"1": "e", "2": ":"}};
  const listed = {...dataset, value: [1.5, 2, null, 0], status: [null, "e", ":", null]};
  expect(await rowsOfAnswer(protocol, numbered)).toEqual(ROWS);
  expect(await rowsOfAnswer(protocol, listed)).toEqual(ROWS);
});

test("json-stat 1: the first dataset of a bundle", async () => {
  const bundle = {
    dataset: {
      dimension: {...DIMENSION, id: ["cities", "time"], size: [2, 2]},
      value: [1.5, 2, null, 0],
      status: {"1": "e"},
    },
  };
  expect(await rowsOfAnswer(protocol, bundle)).toEqual(ROWS);
});

test("json-stat: an error of the service is told", async () => {
  const answer = {error: [{status: 400, label: 'Dimension "GEO" is not defined'}]};
  await expect(rowsOfAnswer(protocol, answer)).rejects.toThrow(/^expected a dataset of JSON-stat; received .*GEO/);
});
