import {expect, test} from "vitest";
import {loadTranslator} from "../../i18n/translator.ts";
import {alikeText, differenceText} from "./difference.ts";

const voice = {t: await loadTranslator("en"), locale: "en"};

test.each([
  ["boundary", ["municipality", "urban-centre"], "Area: municipality for Vienna, urban centre for Lyon"],
  ["level", ["city", "region"], "Whose figure: city for Vienna, region for Lyon"],
  ["year", [2019, 2021], "Year: 2019 for Vienna, 2021 for Lyon"],
  ["period", ["2019", "2000-01-01/P20Y"], "Period: 2019 for Vienna, 2000–2019 for Lyon"],
  ["method", ["measured", null], "How it came about: measured for Vienna, not stated for Lyon"],
  ["method", [null, null], "How it came about: not stated for both Vienna and Lyon"],
  ["status", ["A", "E"], "Kind of figure: normal for Vienna, estimated for Lyon"],
  ["status", ["E", "E"], "Kind of figure: estimated for both Vienna and Lyon"],
  ["source", ["one", "other"], "Source: one for Vienna, other for Lyon"],
  ["notes", ["SMALL_COUNT", null], "Note: SMALL_COUNT for Vienna, none for Lyon"],
] as const)("differenceText(…) of %s %j", (field, values, expected) => {
  expect(differenceText({flag: {field, values}, cities: ["Vienna", "Lyon"]}, voice)).toBe(expected);
});

test("alikeText(…) names what is shared", () => {
  const fields = [
    {field: "boundary", value: "urban-centre"},
    {field: "year", value: 2015},
    {field: "source", value: "one"},
  ] as const;
  expect(alikeText(fields, voice)).toBe("Alike: Area: urban centre · Year: 2015 · Source: one");
});
