import {expect, test} from "vitest";
import {databaseOf} from "../query/databaseOf.ts";
import {indicatorLimits} from "./indicatorLimits.ts";
import {testScreen, textOf} from "./testing/testScreen.ts";

const screen = await testScreen();

test("indicatorLimits(…) says what is a projection, and whose rule is obeyed", async () => {
  const db = await databaseOf({
    indicator: [
      {forecast: true},
      {id: "weight", rule: {source: "test", text: "They are not to be ranked."}},
      {id: "no2"},
    ],
    source: [{id: "test", publisher: "Institute, Division of Health"}],
  });
  const [pm25, weight, no2] = await Promise.all(
    ["pm25", "weight", "no2"].map((indicator) => indicatorLimits(db, {indicator}, screen)),
  );
  expect(textOf(pm25!)).toMatch(/^Projections\. What models expect, not what was measured/);
  expect(textOf(weight!)).toBe(
    "A limit set by the publisher. They are not to be ranked. Institute, Division of Health",
  );
  expect(weight!.querySelector("a")!.getAttribute("href")).toBe("/en/sources/test/");
  expect(no2).toBeNull();
});
