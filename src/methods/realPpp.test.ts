import {expect, test} from "vitest";
import {realPpp} from "./realPpp.ts";
import vectors from "./vectors.json" with {type: "json"};

test("M1.5: prices first, then parity", () => {
  const {input, expected} = vectors["M1.5"];
  expect(realPpp(input.nominal_lcu, input.deflator_to_base, input.ppp_base)).toBeCloseTo(expected.real_ppp, 6);
});

test.each([
  [null, 1, 1],
  [1, null, 1],
  [1, 1, null],
  [1, 0, 1],
  [1, 1, -2],
])("realPpp(%j, %j, %j) is null", (nominal, deflator, parity) => {
  expect(realPpp(nominal, deflator, parity)).toBeNull();
});
