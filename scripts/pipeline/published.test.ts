import {expect, test} from "vitest";
import {collected} from "./synthetic.ts";

const RATIO = [
  ...["deaths", "people"].map((id) => ({id})),
  {id: "rate", derive: {id: "ratio", numerator: "deaths", denominator: "people", multiplier: 100} as const},
  {id: "growth", derive: {id: "growth", of: "people", years: 2} as const},
];

test("each line that bears or enters a figure stands as in its file, and no line that was refused", async () => {
  const {ask} = await collected(
    {
      alpha: [
        "k1,thing,2020,1.50,A",
        "k1,part,2020,7,A",
        'k2,thing,2020,"3",B',
        "k1,nothing,2020,9,A",
        "k9,thing,2020,1,A",
      ],
    },
    [{id: "thing"}],
  );
  const lines = "SELECT source, line, key, variable, period, value, low, flag, note FROM #published/source=alpha/000";
  expect(await ask(lines)).toEqual([
    ["alpha", 2, "k1", "thing", "2020", "1.50", null, "A", null],
    ["alpha", 3, "k1", "part", "2020", "7", null, "A", null],
    ["alpha", 4, "k2", "thing", "2020", "3", null, "B", null],
  ]);
});

test("a file holds the lines of one block of one source", async () => {
  const lines = Array.from({length: 8192}, (_, year) => `k1,${year < 8190 ? "nothing" : "thing"},${year - 6190},1,A`);
  const {release} = await collected({alpha: lines}, [{id: "thing"}]);
  expect(release.files.filter(({path}) => path.startsWith("published/"))).toMatchObject([
    {path: "published/source=alpha/001.parquet", rows: 2},
  ]);
});

test("what is derived names the other line: the denominator, the figure before, the publisher's own denominator", async () => {
  const lines = ["k1,people,2018,10,A", "k1,people,2020,20,A", "k1,deaths,2020,1,A", "k2,deaths,2020,1,A::::20"];
  const {ask} = await collected({alpha: [...lines, "k2,people,2020,20,A"]}, RATIO);
  expect(await ask("SELECT indicator, line, role, part FROM #input ORDER BY ALL")).toEqual([
    ["growth", 3, "before", 2],
    ["rate", 4, "whole", 3],
    ["rate", 5, "whole", 6],
  ]);
});
