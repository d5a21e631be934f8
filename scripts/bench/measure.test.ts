import {expect, test} from "vitest";
import {median, quantile, table} from "./measure.ts";

test.each([
  [[3, 1, 2], 2],
  [[4, 1, 3, 2], 2.5],
  [[7], 7],
])("median(%j) is %d", (values, expected) => expect(median(values)).toBe(expected));

test("quantile(…) is of type 7", () => expect(quantile([1, 2, 3, 4], 0.25)).toBe(1.75));

test("table(…) says which budgets are kept", () => {
  const text = table([
    {name: "a", value: 1, unit: "s", budget: 2},
    {name: "b", value: 3000, unit: "KB", budget: 2},
  ]);
  expect(text).toMatch(/^a +1 +s +≤ 2 +kept$/m);
  expect(text).toMatch(/^b +3,000 +KB +≤ 2 +OVER$/m);
});
