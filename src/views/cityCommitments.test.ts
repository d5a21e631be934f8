import {expect, test} from "vitest";
import {staticDocument} from "../charts/document.ts";
import {loadTranslator} from "../i18n/translator.ts";
import {databaseOf} from "../query/databaseOf.ts";
import {cityCommitments} from "./cityCommitments.ts";

const screen = {document: staticDocument(), locale: "en", t: await loadTranslator("en"), base: "/"};
const textOf = (node: Element | null | undefined) => node?.textContent.replace(/\s+/g, " ").trim();

test("cityCommitments(…) gives amount, years, author and where it was published", async () => {
  const db = await databaseOf({
    commitment: [{value: 20, unit: "%", kind: "Absolute emission reduction", base: 1990, target: 2020}],
    source: [{}],
    observation: [{period: "2012", value: 7, status: "V"}],
  });
  const list = await cityCommitments(db, {city: "vienna"}, screen);
  expect(textOf(list!.querySelector("strong"))).toBe("Absolute emission reduction: 20% by 2020, against 1990");
  expect(textOf(list!.querySelector("p"))).toBe(
    "That asks for −0.7% a year from 1990 to 2020. Its year has passed. No verdict on its pace: it takes a figure of the base year 1990 and a later one that may be judged, and this release holds none. The city’s own inventory that is known here is of 2012, and nobody has validated it.",
  );
  expect(textOf(list!.querySelector("small"))).toBe("Set by the city itself: City of Vienna. as published · test");
  expect(list!.querySelector("a")!.getAttribute("href")).toBe("https://example.org/");
});

test("cityCommitments(…) tells the pace by the city's own figures, in words and in a picture", async () => {
  const db = await databaseOf({
    source: [{}],
    commitment: [{value: 50, base: 2015, target: 2030, kind: "Absolute emission reduction"}],
    observation: [
      {period: "2015", value: 8},
      {period: "2022", value: 6.4},
    ],
  });
  const list = await cityCommitments(db, {city: "vienna"}, screen);
  expect(textOf(list!.querySelector("p"))).toMatch(/Nearly on track: −3.1% a year until 2022, 40% of the way\./);
  expect([...list!.querySelectorAll(".name")].map(textOf).sort()).toEqual(["100%", "50%", "80%"]);
});

test("cityCommitments(…) links nothing but the web", async () => {
  const db = await databaseOf({commitment: [{link: "javascript:alert(1)"}]});
  const list = await cityCommitments(db, {city: "vienna"}, screen);
  expect([...list!.querySelectorAll("a")].map((link) => link.getAttribute("href"))).toEqual(["/en/sources/test/"]);
});

test("cityCommitments(…) is null where nothing is known", async () => {
  expect(await cityCommitments(await databaseOf(), {city: "vienna"}, screen)).toBeNull();
});
