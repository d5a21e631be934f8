/** What readers come for, each in one sitting, on the real release: a mayor's office, a resident on a phone. */
import type {Page} from "playwright-core";
import {describe, expect} from "vitest";
import {openRelease} from "../query/node.ts";
import {settled} from "./comparePage.ts";
import {plain} from "./pages.ts";
import {test} from "./test.ts";

describe("a mayor's office", () => {
  test("finds its city by keyboard, with three letters or the accent missing", async ({open}) => {
    const {page, problems} = await open("/en/");
    await page.locator("main").getByRole("combobox").first().focus();
    await page.keyboard.type("Malmo");
    await page.getByRole("option", {name: /Malmö/}).first().waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/en\/city\/malmo\/$/);
    expect(plain(await page.locator("h1").textContent())).toMatch(/^Malmö/);
    expect(problems).toEqual([]);
  });

  test("sees who is like it and why, leaves out a trait, and gets other peers", async ({open}) => {
    const {page, problems} = await open("/en/city/vienna/");
    const peers = page.locator(".peers li");
    const before = await peers.allTextContents();
    expect(before.length).toBeGreaterThanOrEqual(5);
    for (const peer of before) expect(plain(peer)).toMatch(/\d+% match.*Alike: .+ Apart: /);
    expect(await text(page, "section:has(#peers)")).toMatch(
      /Compared on 9 of 10 traits: Population, Population density/,
    );
    await page.getByRole("checkbox", {name: "GDP per inhabitant"}).focus();
    await page.keyboard.press("Space");
    await page.waitForURL(/without=gdp-per-inhabitant/);
    await page.waitForFunction((first) => document.querySelector(".peers")?.textContent !== first, before.join(""));
    expect(await text(page, "section:has(#peers)")).toMatch(/Compared on 8 of 10 traits/);
    expect(await peers.allTextContents()).not.toEqual(before);
    expect(problems).toEqual([]);
  });

  test("reads strengths and gaps against this group: standing, direction, year, coverage; apart what is not judged, and why", async ({
    open,
  }) => {
    const {page} = await open("/en/city/vienna/");
    const rows = await page.locator(".strengths tbody tr:not(.theme)").allTextContents();
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows)
      expect(plain(row)).toMatch(/(higher|lower) is better.*(better than|the same as|level with).*\d{4}.*\d of \d/);
    const apart = await text(page, ".strengths .apart");
    expect(apart).toMatch(/Neither more nor less is better.*Population density/);
    expect(apart).toMatch(/not the city’s own.*Unemployment/);
  });

  test("opens an indicator with its peers: the course of each, the cited limit, joint places where intervals overlap", async ({
    open,
  }) => {
    const {page} = await open("/en/compare/?cities=vienna,brussels,lyon&against=peers&indicators=pm25&view=trends");
    await settled(page, "Brussels");
    const panel = await text(page, "#view-trends");
    expect(panel).toMatch(/WHO guideline/);
    expect(panel).toMatch(/Vienna: improving, −0\.43 µg\/m³ a year from 2000 to 2020/);
    const {page: places} = await open("/en/indicator/heat-death-rate/");
    expect(await text(places, "section:has(#cities)")).toMatch(/\d+–\d+/);
  });

  test("learns who stood where it stands and improved: who, from what to what, in how many years, by which source", async ({
    open,
  }) => {
    const {page} = await open("/en/city/vienna/");
    expect(await text(page, ".twins")).toMatch(
      /Fine particles \(PM2\.5\).*Limoges had [\d.]+ µg\/m³ in 20\d\d and [\d.]+ µg\/m³ in 2020: −[\d.]+ µg\/m³ in \d+ years.*eu-city-panel/,
    );
    const {page: nowhere} = await open("/en/city/nairobi/");
    expect(await text(nowhere, "main")).toMatch(/nobody|no city|none/i);
  });
});

describe("a resident", () => {
  const phone = {viewport: {width: 360, height: 740}, javaScriptEnabled: false};

  test("arrives at one indicator of a city on a phone without JavaScript: value, year, unit, sentence, table", async ({
    open,
  }) => {
    const {page} = await open("/en/city/vienna/#pm25", phone);
    const row = page.locator("tr#pm25");
    expect(plain(await row.textContent())).toMatch(
      /Fine particles \(PM2\.5\).*11\.6 µg\/m³.*2020.*=545 of 854.*Vienna had 11\.6 µg\/m³ in 2020, better than 35% of 853 other comparable cities/,
    );
    expect(await row.evaluate((element) => element.getBoundingClientRect().top < innerHeight)).toBe(true);
  });

  test("asks whether it got better between two years: the change with its sign, and in per cent", async ({open}) => {
    const {page} = await open("/en/compare/?cities=vienna&indicators=pm25&view=slope&years=2010-2020");
    await settled(page, "Vienna");
    expect(await text(page, "#view-slope")).toMatch(/2010.*2020.*went down in Vienna \(−7\.2 µg\/m³, −38%\)/);
  });

  test("asks what was promised: the target, who set it, by when, the pace it takes and the pace so far", async ({
    open,
  }) => {
    const {page} = await open("/en/city/barcelona-es/", phone);
    const promise = await text(page, "section:has(#promises)");
    expect(promise).toMatch(/23% by 2020, against 2008/);
    expect(promise).toMatch(/asks for −2\.2% a year from 2008 to 2020/);
    expect(promise).toMatch(/Set by the city itself/);
    expect(promise).toMatch(/No verdict on its pace: /);
  });

  test("asks where a number comes from: publisher, licence, day, file, checksum, and a question that does give it", async ({
    open,
  }) => {
    const {page} = await open("/en/city/vienna/");
    await page.locator("tr#pm25 details summary").click();
    const origin = plain(await page.locator("tr#pm25 details").textContent());
    expect(origin).toMatch(/Line 140,843 of data\/sources\/eu-city-panel\/figures\.csv, as published/);
    const sql = await page.locator("tr#pm25 details code").textContent();
    const [answer] = await (await openRelease("public/data")).query<{value: number}>(sql!);
    expect(answer!.value).toBeCloseTo(11.6, 1);
    const source = await text(page, "#source-eu-city-panel");
    expect(source).toMatch(/Masselot.*licence CC-BY-4\.0; retrieved \d/);
    expect(source).toMatch(/20\d\d/);
    expect(source).toMatch(/\b[0-9a-f]{64}\b/);
  });
});

/** All text of what a selector finds, as a reader takes it in. */
async function text(page: Page, selector: string): Promise<string> {
  return plain((await page.locator(selector).allTextContents()).join(" "));
}
