import {expect, test} from "vitest";
import {formatParts} from "./parts.ts";

test("formatParts(…) joins what there is", () =>
  expect(formatParts("en", ["µg/m³", false, "2020", "", null, "854 cities"])).toBe("µg/m³ · 2020 · 854 cities"));

test("formatParts(…) sets Latin letters apart from Arabic ones", () =>
  expect(formatParts("ar", ["people", "2018", "1,892 مدينة"])).toBe("\u2068people\u2069 · 2018 · 1,892 مدينة"));
