import {expect, test} from "vitest";
import type {Observation} from "../model/observation.ts";
import {databaseOf} from "../query/databaseOf.ts";
import {loadTranslator} from "../i18n/translator.ts";
import {amendmentAsk} from "./amendmentAsk.ts";
import {testScreen, textOf} from "./testing/testScreen.ts";

const screen = await testScreen();
const db = await databaseOf();
const figure: Observation = {
  ...{city: "vienna", indicator: "pm25", period: "2018-01-01/P3Y", year: 2019, value: 12.345, low: null, high: null},
  ...{
    status: "A",
    source: "a-test",
    line: 7,
    level: "city",
    boundary: "municipality",
    method: "measured",
    formula: null,
  },
};
const asked = {
  figure,
  city: {id: "vienna", name: "Vienna & <b>Graz</b>"},
  indicator: {id: "pm25", title: "Fine particulate matter", unit: {label: "µg/m³", ucum: "ug/m3"}, decimals: 1},
};
const ISSUES = "https://example.org/new?title={title}&body={body}";

test("amendmentAsk(…) opens an issue in which city, indicator, period, release, value, source and line stand", () => {
  const link = amendmentAsk(asked, db, screen, {issues: ISSUES, mail: null}).querySelector("a")!;
  const address = new URL(link.getAttribute("href")!);
  expect(address.origin + address.pathname).toBe("https://example.org/new");
  expect(address.searchParams.get("title")).toBe("Amendment: Fine particulate matter, Vienna & <b>Graz</b>, 2018–2020");
  expect(
    address.searchParams
      .get("body")!
      .replace(/[\u00a0\u202f]/g, " ")
      .split("\n"),
  ).toEqual([
    "What is wrong, what should stand there, and where can that be seen?",
    ...["", "", ""],
    "city: vienna (Vienna & <b>Graz</b>)",
    "indicator: pm25 (Fine particulate matter)",
    "period: 2018-01-01/P3Y",
    "release: 2026.1.0",
    "value: 12.345 (12.3 µg/m³)",
    "status: A",
    "source: a-test",
    "line: 7",
    "figure: /en/figure/?city=vienna&indicator=pm25&period=2018-01-01%2FP3Y&source=a-test",
  ]);
});

test("amendmentAsk(…) writes a mail where there is an address of mail alone", () => {
  const link = amendmentAsk(asked, db, screen, {issues: null, mail: "cities@example.org"}).querySelector("a")!;
  const address = new URL(link.getAttribute("href")!);
  expect(address.protocol + address.pathname).toBe("mailto:cities@example.org");
  expect(address.searchParams.get("body")).toContain("\r\nline: 7\r\n");
});

test("amendmentAsk(…) gives the text to copy and to save where no address is known", () => {
  const ask = amendmentAsk(asked, db, screen, {issues: null, mail: null});
  const save = ask.querySelector("a")!;
  const text = decodeURIComponent(save.getAttribute("href")!.replace("data:text/plain;charset=utf-8,", ""));
  expect(save.getAttribute("download")).toBe("amendment-vienna-pm25-2018-01-01-P3Y.txt");
  expect(text).toMatch(/^Amendment: Fine .*\n\nWhat is wrong.*line: 7\n/s);
  expect(ask.querySelector("textarea")!.textContent).toBe(text);
  expect(textOf(ask)).toContain("This site names no address for requests.");
});

test("amendmentAsk(…) asks in English and in the reader’s language", async () => {
  const ask = amendmentAsk(asked, db, {...screen, locale: "fr", t: await loadTranslator("fr")});
  expect(ask.querySelector("textarea")!.textContent).toMatch(/What is wrong.*\nQu’est-ce qui est faux/);
});
