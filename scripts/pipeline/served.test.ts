import {expect, test} from "vitest";
import type {Indicator} from "../../src/model/indicator.ts";
import {WELL_SERVED} from "./served.ts";
import {collected} from "./synthetic.ts";

const THINGS: Partial<Indicator>[] = Array.from({length: WELL_SERVED}, (_, index) => ({id: `thing${index}`}));
const lines = (key: string, ids: readonly string[], status = "A") => ids.map((id) => `${key},${id},2020,1,${status}`);
const ids = THINGS.map(({id}) => id!);

test("a city is well served by as many concepts; near duplicates, inputs of derivations and forecasts do not count", async () => {
  const more: Partial<Indicator>[] = [
    {id: "again", concept: "thing0"},
    ...[{id: "births"}, {id: "people"}],
    {id: "rate", derive: {id: "ratio", numerator: "births", denominator: "people", multiplier: 1}},
  ];
  const {served} = await collected(
    {
      alpha: [
        ...lines("k1", [...ids, "people"]),
        ...lines("k2", [...ids.slice(0, -1), "again", "people"]),
        ...lines("k3", ids.slice(0, -1)),
        ...lines("k3", ids.slice(-1), "F"),
      ],
    },
    [...THINGS, ...more],
  );
  expect(served).toEqual({cities: 1, outsideEurope: 1, regions: []});
});
