/** What a reader takes along from the compare page: figures, pictures, citations. */
import {readFile} from "node:fs/promises";
import {parse} from "csv-parse/sync";
import type {Page} from "playwright-core";
import {describe, expect} from "vitest";
import {compare, settled, told} from "./comparePage.ts";
import {plain} from "./pages.ts";
import {test} from "./test.ts";

describe("the figures as CSV", () => {
  test("say unit, year, boundary, status, source and licence, and the values of the table", async ({open}) => {
    const {page, problems} = await open(compare("cities=vienna,graz&view=matrix"));
    await told(page, /Graz/);
    const rows = await csvOf(page);
    const figures = rows.filter(({value}) => value !== "");
    expect(figures.length).toBeGreaterThan(20);
    for (const row of figures) {
      for (const column of ["title", "year", "period", "boundary", "level", "status", "method", "source", "licence"])
        expect(row[column], `${row.indicator} ${row.city} ${column}`).toMatch(/\S/);
    }
    for (const {value, missing} of rows) expect(value === "").toBe(missing !== "");
    const pm25 = rows.find(({indicator, city}) => indicator === "pm25" && city === "vienna")!;
    expect(pm25).toMatchObject({unit: "µg/m³", year: "2020", derived: "false", source: "eu-city-panel"});
    const printed = Number(pm25.value).toFixed(1);
    expect(plain(await page.locator("#view-matrix [data-indicator=pm25] td").first().textContent())).toMatch(printed);
    expect(problems).toEqual([]);
  });

  test("give no place where none may be given", async ({open}) => {
    const {page} = await open(compare("cities=vienna,graz&view=matrix&indicators=pm25,population"));
    await told(page, /Graz/);
    const places = (await csvOf(page)).map(({indicator, place}) => [indicator, place !== ""]);
    expect(new Map(places as [string, boolean][])).toEqual(
      new Map([
        ["pm25", true],
        ["population", false],
      ]),
    );
  });

  test("of the years hold every year", async ({open}) => {
    const {page} = await open(compare("cities=vienna&view=trends&indicators=pm25"));
    await told(page, /Vienna/);
    expect(new Set((await csvOf(page)).map(({year}) => year)).size).toBeGreaterThan(10);
  });

  test("of a share-alike source come in a second file, under its licence", async ({open}) => {
    const {page, problems} = await open(compare("cities=sao-paulo,campinas&view=matrix"));
    await told(page, /Campinas/);
    await page.locator(".share > summary").click();
    const licences = async (name: string) => {
      const file = await saved(page, () => page.getByRole("button", {name, exact: true}).click());
      const rows: Record<string, string>[] = parse(file, {columns: true, record_delimiter: "\r\n"});
      return new Set(rows.filter(({value}) => value !== "").map(({licence}) => licence));
    };
    expect(await licences("Download the figures under ODbL-1.0 (CSV)")).toEqual(new Set(["ODbL-1.0"]));
    expect(await licences("Download the figures (CSV)")).not.toContain("ODbL-1.0");
    expect(problems).toEqual([]);
  });
});

describe("pictures as files", () => {
  const views = ["parallels", "trends", "slope", "scatter", "coverage", "together", "composite&weights=pm25:1,no2:2"];

  test.for(views)("%s: an SVG that stands alone, and a PNG twice as large", async (view, {open}) => {
    const address = compare(`cities=vienna,graz,linz&theme=air&view=${view}`);
    const {page, problems, foreign} = await open(address, {colorScheme: "dark"});
    await told(page, /Graz/);
    await page.locator(".share > summary").click();
    const text = (
      await saved(page, () =>
        page
          .getByRole("button", {name: /as SVG$/})
          .first()
          .click(),
      )
    ).toString();
    const svg = await page.evaluate((source) => {
      const {documentElement: root} = new DOMParser().parseFromString(source, "image/svg+xml");
      return {
        name: root.localName,
        broken: root.querySelector("parsererror") !== null,
        width: Number(root.getAttribute("width")),
        height: Number(root.getAttribute("height")),
        text: root.textContent,
        foreign: root.querySelectorAll("foreignObject, script, image, [href], [style*='var(']").length,
      };
    }, text);
    expect(svg).toMatchObject({name: "svg", broken: false, foreign: 0});
    expect(text).not.toMatch(/var\(--|class="|233, 230, 222/); // the ink of the dark page
    expect(svg.text).toMatch(/Vienna, Graz and Linz|Graz.*Linz/);
    expect(svg.text).toMatch(/release 2\d{3}\./);
    expect(svg.text).toMatch(/Eurostat|Masselot/);

    const png = await saved(page, () =>
      page
        .getByRole("button", {name: /as PNG$/})
        .first()
        .click(),
    );
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * svg.width, 2 * svg.height]);
    expect(problems).toEqual([]);
    expect(foreign).toEqual([]);
  });

  test("a table says that it is one", async ({open}) => {
    const {page} = await open(compare("cities=vienna,graz&view=matrix"));
    await told(page, /Graz/);
    await page.locator(".share > summary").click();
    await page.getByText("A table: take its figures as CSV.").waitFor();
  });
});

describe("citations", () => {
  test("are shown to be taken by hand where the page may not copy", async ({open}) => {
    const {page} = await open(compare("cities=vienna,graz&theme=air"));
    await told(page, /Graz/);
    await page.evaluate(() =>
      Object.defineProperty(navigator, "clipboard", {value: {writeText: () => Promise.reject(new Error("no"))}}),
    );
    await page.locator(".share > summary").click();
    await page.locator("[name=cited] optgroup").first().waitFor({state: "attached"});
    await page.getByRole("button", {name: "Copy the link"}).click();
    await page.getByText(/copy it by hand/).waitFor();
    expect(await page.getByLabel("What was copied").inputValue()).toMatch(/^http.*cities=vienna,graz.*release=/);
  });
});

test("the menu opens and closes by keyboard, and gives the focus back", async ({open}) => {
  const {page} = await open(compare("cities=vienna,graz"));
  await settled(page, "Graz");
  await page.locator(".share > summary").focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", {name: "Copy the link"}).waitFor();
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe("Copy the link");
  await page.keyboard.press("Escape");
  expect(await page.getByRole("button", {name: "Copy the link"}).isVisible()).toBe(false);
  expect(await page.evaluate(() => document.activeElement?.matches(".share > summary"))).toBe(true);
});

async function saved(page: Page, press: () => Promise<void>): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return readFile(await download.path());
}

async function csvOf(page: Page): Promise<Record<string, string>[]> {
  await page.locator(".share > summary").click();
  const file = await saved(page, () => page.getByRole("button", {name: /CSV/}).click());
  return parse(file, {columns: true, record_delimiter: "\r\n"});
}
