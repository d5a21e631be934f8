import {expect, test} from "vitest";
import {clearlyFirst, leaveOneOut, rankRanges} from "./leaveOneOut.ts";
import vectors from "./vectors.json" with {type: "json"};

test("M10.2: the places without each indicator in turn", () => {
  const {input, expected} = vectors["M10.2"];
  const cities = [input.scores.A, input.scores.B, input.scores.C];
  const variations = leaveOneOut(cities, input.weights);
  expect(variations.map(({dropped}) => dropped ?? "None")).toEqual(Object.keys(expected.ranks_by_dropped));
  for (const {dropped, ranks} of variations) {
    expect(ranks).toEqual(Object.values(expected.ranks_by_dropped[(dropped ?? "None") as "None"]));
  }
  expect(rankRanges(variations)).toEqual(Object.values(expected.rank_range));
  expect(clearlyFirst(variations)).toBeNull();
});

test("leaveOneOut(…): a city without a composite takes no place in any variation", () => {
  const {scores, weights} = vectors["M10.1"].input;
  const variations = leaveOneOut([scores.A, scores.D, scores.B], weights);
  expect(variations.map(({ranks}) => ranks)).toEqual([
    [1, null, 2],
    [2, null, 1],
    [1, null, 2],
    [1, null, 2],
  ]);
  expect(rankRanges(variations)).toEqual([[1, 2], null, [1, 2]]);
});

test("leaveOneOut(…) of one indicator has nothing to leave out; no cities have no places", () => {
  const variations = leaveOneOut([{a: 60}, {a: 70}], {a: 1, b: 0});
  expect(variations).toEqual([{dropped: null, ranks: [2, 1]}]);
  expect(clearlyFirst(variations)).toBe(1);
  expect(clearlyFirst(leaveOneOut([{a: 60}, {a: 60}], {a: 1}))).toBeNull();
  expect(rankRanges(leaveOneOut([], {a: 1}))).toEqual([]);
  expect(clearlyFirst([])).toBeNull();
});
