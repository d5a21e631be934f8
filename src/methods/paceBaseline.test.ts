import {expect, test} from "vitest";
import type {Status} from "../model/status.ts";
import type {PaceRefusal, TargetKind} from "./paceBaseline.ts";
import {paceBaseline} from "./paceBaseline.ts";

type Row = [year: number, status?: Status];

test.each<[string, Row[], {kind?: TargetKind; baseYear?: number}, [number, number] | PaceRefusal]>([
  ["the earliest of the last fifteen years", [[2000], [2008], [2015], [2022]], {}, [2008, 2022]],
  ["the target's own year", [[1990], [2015], [2022]], {baseYear: 1990}, [1990, 2022]],
  ["the target's own year, however near", [[2020], [2022]], {baseYear: 2020}, [2020, 2022]],
  ["no value in that year", [[2015], [2022]], {baseYear: 2005}, "NO_BASE"],
  ["nothing", [], {}, "NO_BASE"],
  ["a forecast, which is no value", [[2010], [2020], [2030, "F"]], {}, [2010, 2020]],
  ["a missing value", [[2010, "O"], [2012], [2020]], {}, [2012, 2020]],
  ["four years", [[2018], [2022]], {}, "TOO_SHORT"],
  ["five years", [[2017], [2022]], {}, [2017, 2022]],
  ["one value", [[2022]], {}, "TOO_SHORT"],
  ["the base year alone", [[2022]], {baseYear: 2022}, "TOO_SHORT"],
  ["the years since a break", [[2008], [2012, "B"], [2022]], {}, [2012, 2022]],
  ["too few years since a break", [[2008], [2019, "B"], [2022]], {}, "BREAK"],
  ["a break after the target's own year", [[2008], [2012, "B"], [2022]], {baseYear: 2008}, "BREAK"],
  ["a break in the target's own year", [[2008], [2012, "B"], [2022]], {baseYear: 2012}, [2012, 2022]],
  ["a target per head", [[2008], [2022]], {kind: "intensity"}, "NOT_ABSOLUTE"],
  ["a target below a projection", [[2008], [2022]], {kind: "business-as-usual"}, "NOT_ABSOLUTE"],
])("paceBaseline(…) from %s", (_, rows, {kind = "absolute", baseYear}, expected) => {
  const series = rows.map(([year, status = "A"]) => ({year, status, value: status === "O" ? null : 1}));
  const found = paceBaseline(series.toReversed(), {kind, baseYear});
  expect(found.refusal ?? [found.base.year, found.latest.year]).toEqual(expected);
});
