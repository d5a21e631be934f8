import {expect, test} from "vitest";
import type {ReleaseChange} from "../model/releaseChange.ts";
import {databaseOf} from "../query/databaseOf.ts";
import {observationsByCity} from "../query/observationsByCity.ts";
import {opennessBaseline} from "./opennessBaseline.ts";

const SECOND = {city: "vienna", indicator: "pm25", release: "2025.11.2", since: "2025.11.1"};
const TENTH = {...SECOND, release: "2025.11.10", since: "2025.11.2"};

async function baseline(changes: readonly Partial<ReleaseChange>[]) {
  const db = await databaseOf({city: [{}], observation: [{period: "2019", value: 3}], changes});
  const points = await observationsByCity(db, ["vienna"]);
  const {release, had, value} = await opennessBaseline(db, "vienna");
  return {release, had: had("pm25", points), value: value("pm25", 3)};
}

test.each<[string, readonly Partial<ReleaseChange>[], boolean, number | null]>([
  ["came with its series since", [{...SECOND, kind: "added", period: null}], false, null],
  ["came with one year since", [{...SECOND, kind: "added", period: "2019"}], false, null],
  ["got another year since", [{...SECOND, kind: "withdrawn", period: "2018", oldvalue: 2}], true, 2],
  ["was revised since", [{...SECOND, kind: "revised", period: "2019", oldvalue: 2, value: 3}], true, 2],
  [
    "came, and was revised later: the earliest change counts, in the order of releases and not of text",
    [
      {...TENTH, kind: "revised", period: "2019", oldvalue: 2, value: 3},
      {...SECOND, kind: "added", period: "2019", value: 2},
    ],
    false,
    null,
  ],
  [
    "was withdrawn and came back",
    [
      {...TENTH, kind: "added", period: "2019", value: 3},
      {...SECOND, kind: "withdrawn", period: "2019", oldvalue: 1},
    ],
    true,
    1,
  ],
])(
  "opennessBaseline(…) undoes what changed since the first release: a figure that %s",
  async (_, changes, had, value) => {
    expect(await baseline(changes)).toEqual({release: "2025.11.1", had, value});
  },
);

test("opennessBaseline(…) is the release itself, as it is, where there is none before it", async () => {
  expect(await baseline([])).toMatchObject({had: true, value: 3});
});
