import {describe, expect, test} from "vitest";
import {brief} from "./brief.ts";
import {briefDatabase} from "./testing/briefDatabase.ts";
import {testScreen, textOf} from "./testing/testScreen.ts";

const screen = await testScreen();
const db = await briefDatabase();
const sheet = await brief(db, {a: "lyon", b: "turin"}, screen);

/** The lines of a part of the table: indicator and unit, then the two cities. */
function part(name: string): string[] {
  const rows = [...sheet.querySelectorAll(`.brief-${name} tr`)].slice(1);
  return rows.map((row) => [...row.children].map((cell) => textOf(cell)).join(" | "));
}

describe("brief(…)", () => {
  test("is headed by both names and a summary, with the tie as the lists have it", () => {
    expect(textOf(sheet.querySelector("h1")!)).toBe("Lyon and Turin");
    expect(textOf(sheet.querySelector(".brief-lead")!)).toBe(
      "Lyon and Turin can be compared on 6 indicators. They stand alike on 2. Lyon is far ahead on 1, Turin on 1. " +
        "Both stand weak on 1. On the other one they are neither alike nor far apart, or no places may be given. " +
        "They are sister cities by 2 lists; whether the agreement still stands is not recorded.1",
    );
    expect([...sheet.querySelectorAll("thead th")].slice(1).map(textOf)).toEqual([
      "LyonFrance50 people (municipality, 2020)2",
      "Turin TorinoItaly51 people (urban centre, 2020)2",
    ]);
  });

  test("says what each can offer the other, their common ground and their shared gaps, with value, year, source and position", () => {
    expect(part("first")).toEqual([
      "Dirt µg/m³ · 100 cities with care | 5.02 2020 better than 95% | 60.02 2020 better than 40%",
    ]);
    expect(part("second")).toEqual([
      "Green µg/m³ · 100 cities with care | 10.02 2020 better than 9% | 90.02 2020 better than 89%",
    ]);
    expect(part("alike")).toEqual([
      "Plain µg/m³ · 100 cities with care | 20.02 2020 higher than 19% | 21.02 2020 higher than 20%",
      "Close µg/m³ · 100 cities with care | 50.02 2020 better than 49% | 52.02 2020 better than 51%",
    ]);
    expect(part("behind")).toEqual([
      "Behind µg/m³ · 100 cities with care | 3.02 2020 better than 2% | 8.02 2020 better than 7%",
    ]);
  });

  test("leaves out what is counted abroad in another way, context, and sizes", () => {
    const lines = textOf(sheet.querySelector("tbody")!.parentElement!);
    expect(lines).not.toMatch(/Abroad|Context|Population/);
  });

  test("says how far the two can be compared, what is missing, and that no contact is known", () => {
    const notes = textOf(sheet.querySelector(".brief-columns")!);
    expect(notes).toContain(
      "Of 7 indicators with a figure of two of these cities or more: 0 comparable, 7 with care, 0 not comparable.",
    );
    expect(notes).toContain("1 further indicator has a figure of one of these cities alone.");
    expect(notes).toContain("Of 1 of them each country has a count of its own, so it is left out here.");
    expect(notes).toContain("Area: municipality for Lyon, urban centre for Turin (7 indicators, for example Abroad).");
    expect(notes).toContain(
      "This release holds no contact of either city. Of 18 pairs of a city and an indicator that could have a figure, 83% have one and 3 have none",
    );
  });

  test("gives the promises of both, and says of which city none is known", () => {
    expect([...sheet.querySelectorAll(".brief-columns section:first-child li")].map(textOf)).toEqual([
      "Lyon: none known to this release.",
      "Turin: Reduction, 40% by 2030 against 2005 (Turin).2",
    ]);
  });

  test("ends with the sources in the order of their numbers, with licences, and with release, day and address", () => {
    expect([...sheet.querySelectorAll(".brief-foot li")].map(textOf)).toEqual([
      "friends Friends CC0-1.0",
      "test A test CC0-1.0",
    ]);
    expect(textOf(sheet.querySelector(".brief-foot p")!)).toBe(
      "City Parallels, release 2026.1.0. Figures retrieved by 1 Feb 2026. This page: /en/brief/?a=lyon&b=turin&release=2026.1.0",
    );
  });

  test("turned round, is turned round", async () => {
    const turned = await brief(db, {a: "turin", b: "lyon"}, screen);
    expect(textOf(turned.querySelector("h1")!)).toBe("Turin and Lyon");
    expect(textOf(turned.querySelector(".brief-first tr:nth-child(2)")!)).toContain("Green");
  });

  test("of no two cities asks for two, and of an unknown one throws", async () => {
    expect(textOf((await brief(db, {}, screen)).querySelector("h1")!)).toBe("Two-city briefs");
    await expect(brief(db, {a: "lyon", b: "atlantis"}, screen)).rejects.toThrow('received "atlantis"');
  });
});
