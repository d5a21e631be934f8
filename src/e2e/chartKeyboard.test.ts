/** Pictures are read with keys, a finger or a mouse, mark by mark. */
import type {Locator, Page} from "playwright-core";
import {describe, expect} from "vitest";
import {LOCALES, textDirection} from "../i18n/translator.ts";
import {compare, settled} from "./comparePage.ts";
import {plain} from "./pages.ts";
import {test} from "./test.ts";

/** What each picture tells of a mark: whose, how much, of when, by whom. */
const PICTURES = [
  {
    picture: "the lines of a city",
    path: "/en/city/vienna/",
    drawing: ".parallels svg",
    tells: /^\p{L}+, .+ · \d{4} · .+cit/u,
  },
  {
    picture: "the lines of a comparison",
    path: compare(""),
    drawing: ".parallels svg",
    tells: /^\p{L}+, .+ · \d{4} · .+cit/u,
  },
  {picture: "trends", path: "/en/indicator/pm25/", drawing: "svg.trend", tells: /^\p{L}+, [\d.]+ µg\/m³, 20\d\d/u},
  {
    picture: "a distribution",
    path: "/en/indicator/pm25/",
    drawing: "svg.distribution",
    tells: /, [\d.]+ µg\/m³, 20\d\d, Place =?\d+/,
  },
  {picture: "a map", path: "/en/indicator/pm25/", drawing: "svg.map", tells: /, [\d.]+ µg\/m³, 20\d\d, Place =?\d+/},
  {picture: "the map of all cities", path: "/en/", drawing: "svg.map", tells: /, \d+ indicators?$/},
  {
    picture: "two years",
    path: compare("cities=vienna,lyon&view=slope&indicators=pm25&years=2010-2020"),
    drawing: "svg.slope",
    tells: /^(Vienna|Lyon), [\d.]+ µg\/m³, 20[12]0/,
  },
  {
    picture: "two indicators",
    path: compare("cities=vienna,lyon&view=scatter"),
    drawing: "svg.scatter",
    tells: /^\S.*, .+ [\d.,]+ .+, .+ [\d.,]+/,
  },
];

describe.each(PICTURES)("$picture", ({path, drawing, tells}) => {
  test("keys go from mark to mark; Enter pins what is told, Escape lets go", async ({open}) => {
    const {page, problems} = await open(path);
    await arrive(page, path);
    await page.locator(`${drawing}[data-offered]`).locator("visible=true").first().focus();
    const option = page.locator("[role=option]:focus");
    await option.waitFor();
    const first = await told(option);
    expect(first).toMatch(tells);
    expect(await option.evaluate((mark) => mark.closest("[role=listbox]")!.getAttribute("aria-label"))).not.toBe("");

    await page.keyboard.press("End");
    const last = await told(option);
    expect(last).toMatch(tells);
    expect(await middle(option)).toBeGreaterThan(0);
    await page.keyboard.press("Home");
    expect(await told(option)).toMatch(tells);
    const left = await middle(option);
    await page.keyboard.press("ArrowRight");
    expect(await middle(option)).toBeGreaterThanOrEqual(left);

    const panel = page.locator(".readout:visible");
    await page.keyboard.press("Enter");
    expect(await option.getAttribute("aria-selected")).toBe("true");
    const [name] = (await told(option)).split(", ");
    expect(plain(await panel.locator(".pinned").textContent())).toContain(name);
    await page.locator("[role=status]", {hasText: `Pinned: ${name}`}).waitFor({state: "attached"});
    await page.keyboard.press("Escape");
    expect(await option.getAttribute("aria-selected")).toBe("false");
    expect(await panel.locator(".pinned").count()).toBe(0);
    expect(problems).toEqual([]);
  });
});

describe("what is told of a mark", () => {
  test("stands in a panel below the picture, with the source, and nothing of it under the panel", async ({open}) => {
    const {page} = await open(compare("cities=lyon,porto"));
    await settled(page, "Porto");
    await page.locator(".parallels svg[data-offered]").focus();
    const option = page.locator("[role=option]:focus");
    await option.waitFor();
    for (let press = 0; press < 12; press++) {
      await page.keyboard.press("ArrowDown");
      const [mark, panel] = [await option.boundingBox(), await page.locator(".readout:visible").boundingBox()];
      expect(mark!.y + mark!.height).toBeLessThanOrEqual(panel!.y);
    }
    expect(await page.locator(".readout:visible a[href*='/sources/']").count()).toBeGreaterThan(0);
    await page.keyboard.press("Tab");
    expect(await page.locator("[role=option]:focus").count()).toBe(0);
    expect(await page.locator(".readout:visible").count()).toBe(0);
  });

  test("a tap pins it, another on the same lets go, without a mouse over anything", async ({open}) => {
    const {page, problems} = await open("/en/indicator/pm25/", {hasTouch: true, viewport: {width: 360, height: 740}});
    const picture = page.locator("svg.trend[data-offered]").locator("visible=true");
    await picture.scrollIntoViewIfNeeded();
    const {x, y} = await picture.evaluate((svg: SVGSVGElement) => {
      const [, across, down] = /^M([\d.]+),([\d.]+)/.exec(svg.querySelector("path.line")!.getAttribute("d")!)!;
      const point = new DOMPoint(Number(across), Number(down)).matrixTransform(svg.getScreenCTM()!);
      return {x: point.x, y: point.y};
    });
    await page.touchscreen.tap(x, y);
    const pinned = page.locator(".readout:visible .pinned");
    await pinned.waitFor();
    expect(plain(await pinned.textContent())).toMatch(/µg\/m³.*\d{4}.*source: \S+/);
    expect((await pinned.boundingBox())!.y).toBeGreaterThan((await picture.boundingBox())!.y);
    await page.touchscreen.tap(x, y);
    await pinned.waitFor({state: "hidden"});
    expect(problems).toEqual([]);
  });

  test("names every city where marks fall on one another", async ({open}) => {
    const {page} = await open("/en/indicator/pm25/");
    const picture = page.locator("svg.distribution[data-offered]").locator("visible=true");
    await picture.scrollIntoViewIfNeeded();
    const {x, y, width, height} = (await picture.boundingBox())!;
    await page.mouse.click(x + width * 0.7, y + height - 60);
    const lines = page.locator(".readout:visible .pinned li");
    await lines.first().waitFor();
    expect(await lines.count()).toBeGreaterThan(3);
  });

  test("a picture that was drawn anew for another choice tells of that", async ({open}) => {
    const {page} = await open(compare("cities=lyon,porto"));
    await settled(page, "Porto");
    await page.locator("compare-controls button[data-remove=porto]").click();
    await page.waitForFunction(() => !document.querySelector(".parallels thead")?.textContent.includes("Porto"));
    await page.locator(".parallels svg[data-offered]").focus();
    await page.keyboard.press("End");
    expect(await told(page.locator("[role=option]:focus"))).toMatch(/^Lyon, /);
  });
});

describe.each(LOCALES.filter((locale) => textDirection(locale) === "rtl"))("in %s, from right to left", (locale) => {
  test.for(["svg.trend", "svg.distribution"])("the right arrow goes to the right in %s", async (drawing, {open}) => {
    const {page} = await open(`/${locale}/indicator/pm25/`);
    await page.locator(`${drawing}[data-offered]`).locator("visible=true").focus();
    const option = page.locator("[role=option]:focus");
    await option.waitFor();
    const places: number[] = [];
    for (const key of ["Home", "ArrowRight", "ArrowRight", "End"]) {
      await page.keyboard.press(key);
      places.push(await middle(option));
    }
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places.at(-1)).toBeGreaterThan(places[0]!);
  });
});

async function arrive(page: Page, path: string): Promise<void> {
  if (path.includes("?")) await settled(page, "Lyon");
}

async function told(option: Locator): Promise<string> {
  return plain(await option.getAttribute("aria-label"));
}

/** How far right a mark stands on the screen. */
async function middle(option: Locator): Promise<number> {
  const {x, width} = (await option.boundingBox())!;
  return x + width / 2;
}
