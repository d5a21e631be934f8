import {expect, test} from "vitest";
import {complementOf, parseNumber} from "./number.ts";

test.each([
  ["0", 0],
  ["82", 82],
  ["-0.41609", -0.41609],
  ["18.7486686706543", 18.7486686706543],
  ["007", 7],
  ["1e6", 1000000],
  ["1.5E-3", 0.0015],
  ["1e+2", 100],
  ["", null],
  [" 1", null],
  ["1 ", null],
  ["1,000", null],
  ["1 000", null],
  ["1.000.000", null],
  ["1,5", null],
  ["+1", null],
  [".5", null],
  ["5.", null],
  ["--1", null],
  ["0x1f", null],
  ["1e999", null],
  ["-1e999", null],
  ["NaN", null],
  ["Inf", null],
  ["-Infinity", null],
  ["null", null],
  ["12 %", null],
  ["１２", null],
])("parseNumber(%j) is %j", (text, value) => {
  expect(parseNumber(text)).toBe(value);
});

test.each([
  ["0.29", 2, 29],
  ["0.00919832", 3, 9.19832],
  ["36041", 3, 36041000],
  ["1.5e-3", 2, 0.15],
  ["-3", -1, -0.3],
  ["1e308", 1, null],
])("parseNumber(%j, %j) is %j, rounded once", (text, shift, value) => {
  expect(parseNumber(text, shift)).toBe(value);
});

test.each([
  ["0.4", 99.6],
  ["13", 87],
  ["1.644737773", 98.355262227],
  ["0.010406744", 99.989593256],
  ["1.5e-3", 99.9985],
  ["2e1", 80],
  ["0", 100],
  ["-5e-324", 100],
  [`0.${"0".repeat(300)}1`, 100],
  ["", null],
  ["0,4", null],
])("complementOf(%j) is %j", (text, value) => {
  expect(complementOf(text)).toBe(value);
});
