import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, test} from "vitest";
import {fetchFigures} from "./fetchFigures.ts";
import {oneAtATime} from "./hosts.ts";
import type {Lock} from "./lock.ts";
import {NEAR, publisher, send} from "./syntheticPublisher.ts";

const FIGURES = {key: "{area}", variable: "thing", period: "{year}", value: "{amount}"};

test("fetchFigures(…) asks once what several parts ask, and again for what stayed when something else changed", async () => {
  const {url, requests} = await publisher((response, request, asked) => {
    const year = request.url?.slice(-4) ?? "";
    const tag = year === "2021" && asked > 2 ? '"new"' : '"old"';
    if (request.headers["if-none-match"] === tag) response.writeHead(304).end();
    else send(response, `area,amount\nk1,${year === "2021" && asked > 2 ? 9 : 1}\n`, {etag: tag});
  });
  const requestsOf = [{url: `${url}?{year}`, each: {year: ["2020", "2021"]}}];
  const snapshot = [
    {protocol: "csv", requests: requestsOf, figures: FIGURES},
    {protocol: "csv", requests: requestsOf, figures: {...FIGURES, variable: "other"}},
  ];
  async function run(lock?: Lock) {
    const folder = join(tmpdir(), `parallels-synthetic-${process.pid}`);
    const options = {where: "alpha", folder, lock, environment: {}, turns: oneAtATime(0), limits: NEAR};
    const fetched = await fetchFigures(snapshot, options);
    return {lock: fetched?.lock, said: fetched?.figures.map(({variable, period, value}) => [variable, period, value])};
  }
  const first = await run();
  expect(requests).toHaveLength(2);
  const second = await run(first.lock);
  expect(requests.slice(2).map((request) => [request.url?.slice(-4), request.headers["if-none-match"]])).toEqual([
    ["2020", '"old"'],
    ["2021", '"old"'],
    ["2020", undefined],
  ]);
  expect(second.said).toEqual([
    ["thing", "2020", "1"],
    ["thing", "2021", "9"],
    ["other", "2020", "1"],
    ["other", "2021", "9"],
  ]);
  expect(await run(second.lock)).toEqual({lock: undefined, said: undefined});
});
