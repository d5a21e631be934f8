import {expect, test} from "vitest";
import {protocol} from "./sdmx-json.ts";
import {rowsOfAnswer} from "./synthetic.ts";

const FREQ = {id: "FREQ", values: [{id: "A", name: "Annual"}]};
const AREA = {
  id: "REF_AREA",
  values: [
    {id: "X1", name: "One"},
    {id: "X2", name: "Two"},
  ],
};
const TIME = {
  id: "TIME_PERIOD",
  values: [
    {id: "2019", name: "2019"},
    {id: "2020", name: "2020"},
  ],
};
const STATUS = {
  id: "OBS_STATUS",
  default: "A",
  values: [
    {id: "A", name: "Normal"},
    {id: "E", name: "Estimated"},
  ],
};
const ROWS = [
  {FREQ: "A", REF_AREA: "X1", TIME_PERIOD: "2019", value: "1.5", OBS_STATUS: "A"},
  {FREQ: "A", REF_AREA: "X1", TIME_PERIOD: "2020", value: "2", OBS_STATUS: "E"},
  {FREQ: "A", REF_AREA: "X2", TIME_PERIOD: "2020", value: "0", OBS_STATUS: "A"},
];

test("sdmx-json 1.0, flat: dimensions, value and attributes with their codes", async () => {
  const answer = {
    structure: {
      dimensions: {dataSet: [FREQ], series: [], observation: [AREA, TIME]},
      attributes: {dataSet: [], series: [], observation: [STATUS]},
    },
    dataSets: [{observations: {"0:0": [1.5, 0], "0:1": [2, 1], "1:0": [null, 0], "1:1": [0]}}],
  };
  expect(await rowsOfAnswer(protocol, answer)).toEqual(ROWS);
});

test("sdmx-json 2.x, by series, with attributes of the series", async () => {
  const structure = {
    dimensions: {dataSet: [FREQ], series: [AREA], observation: [TIME]},
    attributes: {series: [{id: "UNIT", values: [{id: "PT"}]}], observation: [STATUS]},
  };
  const series = {
    "0": {attributes: [0], observations: {"0": [1.5, null], "1": [2, 1]}},
    "1": {attributes: ["said in words"], observations: {"1": [0, 0]}},
  };
  expect(await rowsOfAnswer(protocol, {data: {structures: [structure], dataSets: [{series}]}})).toEqual([
    {...ROWS[0], UNIT: "PT"},
    {...ROWS[1], UNIT: "PT"},
    {...ROWS[2], UNIT: "said in words"},
  ]);
});

test("sdmx-json: an error of the service is told", async () => {
  const answer = {errors: [{code: 100, title: "No results"}]};
  await expect(rowsOfAnswer(protocol, answer)).rejects.toThrow(/^expected a data set and its structure; .*No results/);
});
