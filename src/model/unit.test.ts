import fc from "fast-check";
import {expect, test} from "vitest";
import {parseNumber} from "./number.ts";
import {acceptedUnits, convertUnit} from "./unit.ts";

test.each([
  ["0.29", "1", "%", 29],
  ["29", "%", "1", 0.29],
  ["93.1", "[ppth]", "%", 9.31],
  ["4.6", "/1000", "/100000", 460],
  ["12.345", "g", "kg", 0.012345],
  ["2", "[ston_av]", "t", 1.81436948],
  ["2000", "[lb_av]", "[ston_av]", 1],
  ["68", "[degF]", "Cel", 20],
  ["-40", "[degF]", "Cel", -40],
  ["273.15", "K", "Cel", 0],
  ["1", "[mi_i]2", "km2", 2.589988110336],
  ["1000", "{person}/km2", "{person}/[mi_i]2", 2589.988110336],
  ["100", "{home}/km2", "{home}/har", 1],
  ["90", "s", "min", 1.5],
  ["1", "[in_i]/mo", "mm/mo", 25.4],
  ["1e3", "{trip}", "{trip}", 1000],
])("%s %s in %s is %d", (text, from, to, value) => {
  expect(convertUnit(text, from, to)).toBe(value);
});

test.each([
  ["units of two families", "1", "%", "/1000"],
  ["money, of which nobody states the rate", "1", "EUR", "BRL"],
  ["a unit that nobody knows", "1", "furlong", "km2"],
  ["a thousands separator", "1,234", "g", "kg"],
  ["a number too large", "1e999", "g", "kg"],
  ["an exponent that would take for ever", "1e-999999999", "g", "kg"],
  ["more digits than a person writes", `0.${"0".repeat(60)}1`, "g", "kg"],
  ["nothing", "", "g", "kg"],
])("converts no %s", (_, text, from, to) => {
  expect(convertUnit(text, from, to)).toBeNull();
});

test("a unit is accepted in itself, and an unknown one in nothing else", () => {
  expect(acceptedUnits("ug/m3")).toEqual(["ug/m3", "mg/m3", "ng/m3"]);
  expect(acceptedUnits("{index}")).toEqual(["{index}"]);
  expect(acceptedUnits("constructor")).toEqual(["constructor"]);
});

const written = fc.tuple(fc.integer({min: -1e9, max: 1e9}), fc.integer({min: 0, max: 6})).map(([n, places]) => {
  const digits = String(Math.abs(n)).padStart(places + 1, "0");
  const at = digits.length - places;
  return `${n < 0 ? "-" : ""}${digits.slice(0, at)}${places > 0 ? `.${digits.slice(at)}` : ""}`;
});
const units = ["%", "/1000", "kg", "ug/m3", "min", "km2", "{person}/km2", "Cel", "mm/a"];
const pair = fc
  .constantFrom(...units)
  .chain((unit) => fc.constantFrom(...acceptedUnits(unit)).map((other) => [unit, other] as const));

test("a number in its own unit stays the number that it is", () => {
  fc.assert(
    fc.property(written, fc.constantFrom(...units), (text, unit) => {
      expect(convertUnit(text, unit, unit)).toBe(parseNumber(text)! + 0);
    }),
  );
});

test("there and back again is where one began, to the last digits", () => {
  fc.assert(
    fc.property(written, pair, (text, [from, to]) => {
      const there = convertUnit(text, from, to)!;
      const back = convertUnit(String(there), to, from);
      fc.pre(back !== null); // a number so small that it takes more digits than a person writes
      expect(Math.abs(back - Number(text))).toBeLessThanOrEqual(1e-12 * (Math.abs(Number(text)) + 1000));
    }),
  );
});

test("more of one unit is more of another", () => {
  fc.assert(
    fc.property(written, written, pair, (a, b, [from, to]) => {
      const [x, y] = [convertUnit(a, from, to)!, convertUnit(b, from, to)!];
      if (Number(a) < Number(b)) expect(x).toBeLessThanOrEqual(y);
    }),
  );
});
