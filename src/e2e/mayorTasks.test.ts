/** What a mayor's office that compares its city with its peers comes for, each in one sitting, on the real release. */
import {describe, expect} from "vitest";
import {settled} from "./comparePage.ts";
import {plain, textOf} from "./pages.ts";
import {test} from "./test.ts";
import {wordsOf} from "./words.ts";

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
    expect(await textOf(page, "section:has(#peers)")).toMatch(
      /Compared on 9 of 10 traits: Population, Population density/,
    );
    await page.getByRole("checkbox", {name: "GDP per inhabitant"}).focus();
    await page.keyboard.press("Space");
    await page.waitForURL(/without=gdp-per-inhabitant/);
    await page.waitForFunction((first) => document.querySelector(".peers")?.textContent !== first, before.join(""));
    expect(await textOf(page, "section:has(#peers)")).toMatch(/Compared on 8 of 10 traits/);
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
    const apart = await textOf(page, ".strengths .apart");
    expect(apart).toMatch(/Neither more nor less is better.*Population density/);
    expect(apart).toMatch(/not the city’s own.*Unemployment/);
  });

  test("opens an indicator with its peers: the course of each, the cited limit, joint places where intervals overlap", async ({
    open,
  }) => {
    const {page} = await open("/en/compare/?cities=vienna,brussels,lyon&against=peers&indicators=pm25&view=trends");
    await settled(page, "Brussels");
    const panel = await textOf(page, "#view-trends");
    expect(panel).toMatch(/WHO guideline/);
    expect(panel).toMatch(/Vienna: improving, −0\.43 µg\/m³ a year from 2000 to 2020/);
    const {page: places} = await open("/en/indicator/heat-death-rate/");
    expect(await textOf(places, "section:has(#cities)")).toMatch(/\d+–\d+/);
  });

  test("learns who stood where it stands and improved: who, from what to what, in how many years, by which source", async ({
    open,
  }) => {
    const {page} = await open("/en/city/vienna/");
    expect(await textOf(page, ".twins")).toMatch(
      /Fine particles \(PM2\.5\).*Limoges had [\d.]+ µg\/m³ in 20\d\d and [\d.]+ µg\/m³ in 2020: −[\d.]+ µg\/m³ in \d+ years.*eu-city-panel/,
    );
    const {page: nowhere} = await open("/en/city/nairobi/");
    expect(await textOf(nowhere, "main")).toMatch(/nobody|no city|none/i);
  });
});

describe.each(["en", "ar"].map(wordsOf))("a mayor's office that reads $locale", ({locale, t, like}) => {
  test("finds a figure wrong and asks for an amendment: the request says which one, and a public ledger lists all", async ({
    open,
  }) => {
    const {page, problems, foreign} = await open(`/${locale}/city/vienna/`);
    await page.waitForLoadState("networkidle"); // drawers come once the page stands
    await page.locator("tr#pm25 details summary").click();
    await page
      .locator("tr#pm25 details")
      .getByRole("link", {name: t("figure.open")})
      .click();
    const ask = page.getByRole("dialog").locator("details.ask");
    await ask.locator("summary").click();
    const request = plain(await ask.getByRole("textbox", {name: t("amend.ask.text")}).inputValue());
    const release = await page.locator("html").getAttribute("data-release");
    for (const said of ["city: vienna", "indicator: pm25", "period: 2020", `release: ${release}`, "value: 11.59"])
      expect(request).toContain(said);
    expect(request).toContain("source: eu-city-panel line: 140843");
    expect(request).toMatch(like("amend.body"));
    expect(await ask.getByRole("link", {name: t("amend.ask.save")}).getAttribute("download")).toContain("vienna-pm25");

    await page.keyboard.press("Escape");
    await page.locator('footer a[href$="/amendments/"]').click();
    await page.waitForURL(/\/amendments\/$/);
    expect(await textOf(page, "h1")).toBe(plain(t("amend.title")));
    expect(await textOf(page, "main")).toMatch(
      new RegExp([t("amend.none"), t("amend.state.open")].map(plain).join("|")),
    );
    expect([...problems, ...foreign]).toEqual([]);
  });
});
