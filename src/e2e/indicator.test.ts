import type {Page} from "playwright-core";
import {describe, expect} from "vitest";
import {plain, textOf} from "./pages.ts";
import {test} from "./test.ts";

interface LiveView extends HTMLElement {
  selection: object;
  update(selection: object): Promise<void>;
}

const indicator = (id: string, choice = "") => `/en/indicator/${id}/${choice}`;
const WHOLE = /^All \d+ cities here \(modelled\): the median is/;

describe("a reader holds an indicator's page to a part of the world", () => {
  test("a country, by keyboard; the address, a reload and the back button keep the choice", async ({open}) => {
    const {page, problems, foreign} = await open(indicator("pm25"));
    expect(await sentence(page)).toMatch(WHOLE);
    await page.locator("select[data-choice=country]").focus();
    await page.keyboard.type("Fran");
    await page.waitForURL(/\?country=FR$/);
    await live(page);
    const [, count] = /^France: (\d+) of \d+ cities, with a median of/.exec(await sentence(page)) ?? [];
    expect(await cityRows(page)).toBe(Number(count));
    expect(await page.locator(".medium .dots.faint").count()).toBe(1);
    expect(plain(await page.locator("live-view[view=indicatorTable] p").first().textContent())).toContain(
      `among the ${count} cities of France`,
    );
    expect(plain(await page.locator("indicator-choice .told").textContent())).toBe(await sentence(page));
    const drawn = await shown(page);

    await page.reload();
    await live(page);
    expect(await page.locator("select[data-choice=country]").inputValue()).toBe("FR");
    expect(await shown(page)).toBe(drawn);

    await page.goBack();
    await page.waitForURL(/\/pm25\/$/);
    await page.locator(".set").filter({hasText: WHOLE}).waitFor();
    expect(problems).toEqual([]);
    expect(foreign).toEqual([]);
  });

  test("a region, which offers its own countries alone and drops a country of another", async ({open}) => {
    const {page, problems} = await open(indicator("population", "?country=FR"));
    await live(page);
    await page.locator("select[data-choice=region]").selectOption("Asia");
    await page.waitForURL(/\?region=Asia$/);
    await page
      .locator(".set")
      .filter({hasText: /^Asia: /})
      .waitFor();
    const country = page.locator("select[data-choice=country]");
    expect(await country.inputValue()).toBe("");
    expect(await country.locator("optgroup:not([disabled])").getAttribute("label")).toBe("Asia");
    await country.selectOption({label: (await country.locator("option", {hasText: "Japan"}).textContent())!});
    await page.waitForURL(/region=Asia&country=JP$/);
    await page
      .locator(".set")
      .filter({hasText: /^Japan: /})
      .waitFor();
    expect(problems).toEqual([]);
  });

  test("only where there are cities, and with how many", async ({open}) => {
    const {page} = await open(indicator("pm25"));
    const counts = async (options: string) => {
      const texts = await page.locator(options).allTextContents();
      return texts.map((text) => Number(/\(([\d,]+)\)$/.exec(text)![1]!.replace(",", "")));
    };
    const [all = 0, ...regions] = await counts("select[data-choice=region] option");
    const countries = await counts("select[data-choice=country] optgroup option");
    for (const offered of [regions, countries]) {
      expect(offered.every((count) => count > 0)).toBe(true);
      expect(offered.reduce((sum, count) => sum + count, 0)).toBe(all);
    }
  });

  test("not at all where all cities are of one country", async ({open}) => {
    const {page} = await open(indicator("homicide-rate"));
    expect(await page.locator("select[data-choice=country]").count()).toBe(0);
    expect(await page.locator("indicator-choice input[role=combobox]").count()).toBe(1);
  });
});

describe("a reader names cities", () => {
  test("by keyboard: they are in the swarm, in the lines and first in the list", async ({open}) => {
    const {page, problems} = await open(indicator("pm25"));
    expect(await page.locator("indicator-choice .why").isVisible()).toBe(true);
    await page.locator("indicator-choice input[role=combobox]").focus();
    await page.keyboard.type("umea");
    await page.getByRole("option", {name: /^Umeå/}).waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\?cities=umea$/);
    await live(page, "Umeå");
    expect(await page.locator("indicator-choice .why").isVisible()).toBe(false);
    expect(await texts(page, "indicatorDistribution", ".medium text.city")).toEqual([
      expect.stringMatching(/^Umeå [\d.]+$/),
    ]);
    expect(await texts(page, "indicatorTrend", ".medium .end text")).toEqual(["Umeå"]);
    expect(plain(await page.locator("live-view[view=indicatorTrend] li").textContent())).toMatch(/^Umeå: /);
    const first = page.locator("live-view[view=indicatorTable] tbody").first();
    expect(plain(await first.textContent())).toMatch(/^Chosen cities.*Umeå Sweden/);

    await page.locator("indicator-choice button[data-remove=umea]").focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\?cities=$/);
    await page.locator("live-view[view=indicatorTrend]").filter({hasText: "Add a city above"}).waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("combobox");
    expect(problems).toEqual([]);
  });

  test("who has no figure is said", async ({open}) => {
    const {page} = await open(indicator("pm25", "?cities=lyon,tokyo"));
    await live(page, "Lyon");
    expect(plain(await page.locator("live-view[view=indicatorDistribution]").textContent())).toContain(
      "No figure among these: Tokyo.",
    );
  });
});

describe("the list of cities", () => {
  test("stands in the order that the reader chose, which the address holds", async ({open}) => {
    const {page} = await open(indicator("pm25", "?country=AT&cities="));
    await live(page);
    await page.locator("select[data-choice=sort]").selectOption("name");
    await page.waitForURL(/sort=name/);
    await page.locator("live-view[view=indicatorTable] p").filter({hasText: "By name."}).waitFor();
    const names = await page.locator("live-view[view=indicatorTable] th[scope=row] a").allTextContents();
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, "en")));
    expect(await page.locator("live-view[view=indicatorTable] .quarter").count()).toBe(0);
  });

  test("is by name, without a place, a quarter or a word of praise, where no places are given", async ({open}) => {
    const {page} = await open(indicator("population"), {javaScriptEnabled: false});
    const table = page.locator("live-view[view=indicatorTable]");
    expect(plain(await table.locator("p").first().textContent())).toMatch(/^No city is given a place.*By name\.$/);
    expect(await table.locator(".place").count()).toBe(0);
    expect(plain(await page.locator("main").textContent())).not.toMatch(
      /\b(better|worse|best|worst) (than|end|quarter)/i,
    );
    const names = await table.locator("tbody").last().locator("th[scope=row] a").allTextContents();
    expect(names).toHaveLength(600);
    expect(names.slice(0, 300)).toEqual(names.slice(0, 300).toSorted(new Intl.Collator("en", {numeric: true}).compare));
  });

  test("holds the first of many cities, and all of them for who asks", async ({open}) => {
    const {page, problems} = await open(indicator("population"));
    const table = page.locator("live-view[view=indicatorTable]");
    const [, count = ""] = /of ([\d,]+) cities/.exec(await textOf(page, "p:has(> [data-whole])"))!;
    expect(await table.locator("tbody:not(.kept) th[scope=row]").count()).toBe(600);
    await table.locator("[data-whole]").press("Enter");
    await table.locator("[data-whole]").waitFor({state: "detached"});
    expect(await table.locator("tbody:not(.kept) th[scope=row]").count()).toBe(Number(count.replace(",", "")));
    expect(await page.evaluate(() => document.activeElement?.closest("live-view")?.getAttribute("view"))).toBe(
      "indicatorTable",
    );
    expect(problems).toEqual([]);
  });

  test("gives joint places where figures have an interval", async ({open}) => {
    const {page} = await open(indicator("heat-death-rate"), {javaScriptEnabled: false});
    const places = await page.locator("live-view[view=indicatorTable] td.place").allTextContents();
    expect(places.length).toBeGreaterThan(600);
    expect(places.every((place) => /^[\d,]+(–[\d,]+)?$/.test(place))).toBe(true);
  });
});

test("what an address holds that is not offered is named, and the rest understood", async ({open}) => {
  const {page, problems} = await open(indicator("pm25", "?region=Atlantis&country=AT&cities=graz,nowhere&sort=beauty"));
  await live(page, "Graz");
  const notice = page.locator("indicator-choice .notice");
  expect(plain(await notice.textContent())).toBe(
    "Not understood in the address, and left out: Atlantis, beauty, nowhere.",
  );
  expect(await sentence(page)).toMatch(/^Austria: /);
  expect(problems).toEqual([]);
});

describe("a reader chooses with whom cities are compared", () => {
  test("the way of measuring; regions, countries and the cities that stand in follow, and the address holds it", async ({
    open,
  }) => {
    const {page, problems} = await open(indicator("pm25", "?country=FR"));
    await live(page);
    const country = page.locator("select[data-choice=country]");
    expect(await country.locator("option[value=KE]").count()).toBe(0);
    const before = await page.locator("indicator-choice .chips").textContent();
    await page.locator("select[data-choice=stratum]").selectOption("modelled, population-weighted");
    await page.waitForURL(/\?stratum=modelled,\+population-weighted$/);
    await live(page, "All 719 cities here (modelled, weighted by where people live)");
    expect(await country.inputValue()).toBe("");
    expect(await country.locator("option[value=KE]").count()).toBe(1);
    expect(await page.locator("indicator-choice .chips").textContent()).not.toBe(before);
    expect(plain(await page.locator("live-view[view=indicatorSummary]").textContent())).toMatch(
      /719 cities have a figure/,
    );
    const drawn = await shown(page);

    await page.reload();
    await live(page);
    expect(await shown(page)).toBe(drawn);
    await page.goBack();
    await page
      .locator(".set")
      .filter({hasText: /^France: /})
      .waitFor();
    expect(problems).toEqual([]);
  });

  test("the country, where each counts in its own way: places are among its cities", async ({open}) => {
    const {page, problems} = await open(indicator("poverty", "?stratum=US"));
    await live(page, "here (United States)");
    const places = await page.locator("live-view[view=indicatorTable] p").first().textContent();
    expect(plain(places)).toMatch(/among all \d+ cities compared here \(United States\)/);
    expect(await page.locator("live-view[view=indicatorTable] tbody a[href*='guadalajara-mx']").count()).toBe(0);
    expect(problems).toEqual([]);
  });
});

test.for([
  "population",
  "heat-death-rate",
  "homicide-rate",
  "gdp-per-inhabitant",
  "greenness",
  "poverty",
  "climate-mean-temperature-2050",
])("%s: what the browser draws says what the build drew", async (id, {open}) => {
  const {page, problems} = await open(indicator(id));
  const views = page.locator("live-view");
  for (let index = 0; index < (await views.count()); index++) {
    const view = views.nth(index);
    const drawn = plain(await view.textContent());
    await view.evaluate((element) => (element as LiveView).update((element as LiveView).selection));
    expect.soft(await view.getAttribute("data-state")).toBe("live");
    expect.soft(plain(await view.textContent())).toBe(drawn);
  }
  expect(problems).toEqual([]);
});

test("without JavaScript nothing is offered that needs it", async ({open}) => {
  const {page} = await open(indicator("pm25"), {javaScriptEnabled: false});
  expect(await page.locator("main :is(select, input, button):visible").count()).toBe(0);
});

/** Waits until every view of the page is live, and one holds the word if one is given. */
async function live(page: Page, word = ""): Promise<void> {
  await page.waitForFunction((expected) => {
    const views = [...document.querySelectorAll<HTMLElement>("live-view")];
    return (
      views.every((view) => view.dataset.state === "live") && views.some((view) => view.textContent.includes(expected))
    );
  }, word);
}

async function sentence(page: Page): Promise<string> {
  return plain(await page.locator("live-view .set").textContent());
}

async function cityRows(page: Page): Promise<number> {
  const table = page.locator("live-view[view=indicatorTable]");
  const named = await table.locator("tbody:has(.marker) tr:not(.quarter)").count();
  return (await table.locator("tbody tr:not(.quarter)").count()) - named;
}

async function shown(page: Page): Promise<string> {
  return plain((await page.locator("live-view").allTextContents()).join(" "));
}

async function texts(page: Page, view: string, selector: string): Promise<string[]> {
  return (await page.locator(`live-view[view=${view}] ${selector}`).allTextContents()).map(plain);
}
