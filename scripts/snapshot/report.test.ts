import {expect, test} from "vitest";
import type {Source} from "../../src/model/source.ts";
import {report} from "./report.ts";

const SOURCE = {id: "alpha", retrieved_on: "2026-01-31", retrieved_via: "a test"} as Source;

test.each([
  [{kind: "no-address"}, "alpha: no machine address is known; figures are as taken on 2026-01-31"],
  [{kind: "same"}, "alpha: nothing new; the figures are those taken on 2026-01-31, 29 days ago"],
  [
    {kind: "failed", message: "https://example.org/: expected status 200; received 404 Not Found"},
    "alpha: not fetched; the figures stay as taken on 2026-01-31, 29 days ago\n" +
      "  https://example.org/: expected status 200; received 404 Not Found",
  ],
] as const)("report(…) of $kind says since when the figures stand", (outcome, text) => {
  expect(report(SOURCE, outcome, "2026-03-01")).toBe(text);
});

test("report(…) of new figures counts lines, shows the first of them, and tells what would become of each indicator", () => {
  const added = Array.from({length: 7}, (_, index) => `k${index},thing,2021,1`);
  const text = report(
    SOURCE,
    {
      kind: "new",
      lines: {
        added,
        changed: [["k1,thing,2020,1", "k1,thing,2020,2"]],
        gone: ["k2,thing,2020,1"],
        columns: {added: ["flag"], gone: []},
      },
      effect: {
        indicators: [{indicator: "thing", added: 7, revised: 1, withdrawn: 1}],
        old: 10,
        now: 16,
        refused: [
          {reason: "OUT_OF_RANGE", old: 0, now: 2},
          {reason: "NO_INDICATOR", old: 3, now: 3},
        ],
      },
      columns: {added: [], gone: ["margin"]},
      unlinked: ["z1", "z2"],
    },
    "2026-02-01",
  );
  expect(text).toBe(
    `alpha: new figures; ours were taken on 2026-01-31, 1 day ago
  columns of the publisher that went: margin
  columns of ours that come: flag
  lines: 7 added, 1 changed, 1 gone
  + k0,thing,2021,1
  + k1,thing,2021,1
  + k2,thing,2021,1
  + k3,thing,2021,1
  + k4,thing,2021,1
    and 2 more
  ~ k1,thing,2020,1 → k1,thing,2020,2
  - k2,thing,2020,1
  observations:
    thing: 7 added, 1 revised, 1 withdrawn
  lines refused, OUT_OF_RANGE: 0 before, 2 now
  keys left out, as the crosswalk does not link them: 2, among them: z1, z2
  to be read again by a person: licence, attribution, vintage and quirks in source.json; until now the figures came from a test`,
  );
});
