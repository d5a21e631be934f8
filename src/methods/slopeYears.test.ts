import {expect, test} from "vitest";
import {slopeYears} from "./slopeYears.ts";

test.each<[string, number[][], number, [number, number] | null]>([
  [
    "the first and last that all have",
    [
      [2000, 2005, 2010, 2015],
      [2005, 2010],
      [2004, 2005, 2010, 2020],
    ],
    1,
    [2005, 2010],
  ],
  ["those that most have, where none are common to all", [[2000, 2010], [2000, 2010], [2015]], 1, [2000, 2010]],
  ["the farthest apart of equally many", [[2000, 2003, 2010], []], 1, [2000, 2010]],
  [
    "the later of equally far apart",
    [
      [2000, 2005],
      [2010, 2015],
    ],
    1,
    [2010, 2015],
  ],
  [
    "none nearer than the least gap",
    [
      [2014, 2018],
      [2014, 2018],
    ],
    5,
    null,
  ],
  ["none of one year twice", [[2014, 2014]], 1, null],
  ["none of none", [], 1, null],
])("slopeYears(…) takes %s", (_, series, least, years) => expect(slopeYears(series, least)).toEqual(years));
