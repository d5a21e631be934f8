import {expect, test} from "vitest";
import {proportionMargin, ratioMargin} from "./proportionMargin.ts";
import vectors from "./vectors.json" with {type: "json"};

test("M11.3: the margin of a proportion is less than that of a ratio", () => {
  const {input, expected} = vectors["M11.3"];
  const [numerator, denominator] = [
    {value: input.num, margin: input.moe_num},
    {value: input.den, margin: input.moe_den},
  ];
  const proportion = proportionMargin(numerator, denominator)!;
  expect(proportion.ratio).toBeCloseTo(expected.proportion, 12);
  expect(proportion.margin).toBeCloseTo(expected.moe_prop, 8);
  expect((proportion.margin * input.den) ** 2).toBeCloseTo(expected.radicand, 6);
  expect(ratioMargin(numerator, denominator)!.margin).toBeCloseTo(expected.moe_ratio, 8);
});

test("proportionMargin(…) takes the formula of a ratio where the root would not be real, and no empty denominator", () => {
  const [numerator, denominator] = [
    {value: 90, margin: 5},
    {value: 100, margin: 10},
  ];
  expect(proportionMargin(numerator, denominator)).toEqual(ratioMargin(numerator, denominator));
  expect(proportionMargin(numerator, denominator)!.formula).toBe("ratio");
  expect(proportionMargin(numerator, {value: 0, margin: 1})).toBeNull();
  expect(ratioMargin(numerator, {value: 0, margin: 1})).toBeNull();
});
