/** The controls of the compare page, by keyboard, and the address that holds them. */
import type {Page} from "playwright-core";
import {describe, expect} from "vitest";
import {violations} from "./accessibility.ts";
import {asked, chosen, compare, settled, shown, tabTo, told} from "./comparePage.ts";
import {plain} from "./pages.ts";
import {test} from "./test.ts";

describe("by keyboard alone", () => {
  test("indicators, against whom, the year, and how it is read", async ({open}) => {
    const {page, problems} = await open(compare("cities=vienna,graz"));
    await told(page, /Vienna and Graz, side by side on \d+ indicators/);

    await tabTo(page, ".indicators > summary");
    await page.keyboard.press("Enter");
    await tabTo(page, "[data-theme=air]");
    await page.keyboard.press("Enter");
    await told(page, /on 2 indicators/);
    expect(asked(page)).toMatchObject({cities: "vienna,graz", theme: "air"});
    expect(plain(await page.locator(".indicators > summary").textContent())).toBe("Indicators Air");

    await tabTo(page, "[name=indicator][value=no2]");
    await page.keyboard.press("Space");
    await told(page, /on 1 indicator\b/);
    expect(asked(page)).toMatchObject({indicators: "no2"});
    expect(plain(await page.locator(".indicators > summary").textContent())).toBe("Indicators 1 chosen");
    await page.keyboard.press("Escape");
    expect(await page.locator(".indicators").getAttribute("open")).toBe(null);
    expect(await focused(page, ".indicators > summary")).toBe(true);

    await tabTo(page, "[name=against]");
    await page.keyboard.press("ArrowDown");
    await told(page, /Held against the 6 cities of Austria/);
    expect(asked(page).against).toBe("country");

    await tabTo(page, "[name=year]");
    await page.keyboard.type("newest of");
    await page.waitForURL(/year=latest/);

    await tabTo(page, "[name=mode]");
    await page.keyboard.press("ArrowRight");
    await page.waitForURL(/mode=together&view=together/);
    await settled(page);
    expect(await page.locator("#view-together").isVisible()).toBe(true);
    await page.keyboard.press("ArrowLeft");
    await page.waitForURL((url) => !url.searchParams.has("mode") && !url.searchParams.has("view"));
    expect(await page.locator("[role=tab][data-view=together]").isVisible()).toBe(false);
    expect(problems).toEqual([]);
  });

  test("the pictures are tabs: arrows move, Enter opens, and one alone is shown", async ({open}) => {
    const {page, problems} = await open(compare("cities=vienna,graz&theme=air"));
    await told(page, /Graz/);
    await tabTo(page, "[role=tab]");
    expect(await focused(page, "[data-view=parallels]")).toBe(true);
    await page.keyboard.press("ArrowRight");
    expect(await focused(page, "[data-view=matrix]")).toBe(true);
    expect(asked(page).view).toBe(undefined);
    await page.keyboard.press("Enter");
    await page.waitForURL(/view=matrix/);
    await settled(page, "eu-city-panel");
    expect(await page.locator("[role=tabpanel]:visible").count()).toBe(1);
    expect(await page.locator("[role=tab][aria-selected=true]").getAttribute("aria-controls")).toBe("view-matrix");
    await page.keyboard.press("End");
    expect(await focused(page, "[data-view=composite]")).toBe(true);
    await page.keyboard.press("ArrowRight");
    expect(await focused(page, "[data-view=parallels]")).toBe(true);
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    await page.waitForURL(/view=composite/);
    expect(problems).toEqual([]);
  });

  test("the two years of the slope, and the two indicators of the scatter", async ({open}) => {
    const {page, problems} = await open(compare("cities=vienna,graz&theme=air&view=slope"));
    await told(page, /Graz/);
    await tabTo(page, "[name=from]");
    await page.keyboard.type("2010");
    await page.waitForURL(/years=2010-20(?!10)\d\d/);
    await tabTo(page, "[name=to]");
    await page.keyboard.type("2015");
    await page.waitForURL(/years=2010-2015/);
    await settled(page, "2015");

    await page.getByRole("tab", {name: "Two indicators"}).click();
    await settled(page, "Nitrogen dioxide");
    const drawn = () => page.locator("[name=across]").evaluate((select: HTMLSelectElement) => select.dataset.drawn);
    expect(["pm25", "no2"]).toContain(await drawn());
    await tabTo(page, "[name=up]");
    await page.keyboard.type("Life expectancy at birth");
    await page.waitForURL(/indicators=\w+,life-expectancy-at-birth/);
    await settled(page, "Life expectancy at birth");
    expect(await page.locator("[name=up]").inputValue()).toBe("life-expectancy-at-birth");
    expect(problems).toEqual([]);
  });

  test("a removed city leaves the focus on the next one, and the last on the typeahead", async ({open}) => {
    const {page} = await open(compare("cities=vienna,graz"));
    await told(page, /Graz/);
    await tabTo(page, "[data-remove=vienna]");
    await page.keyboard.press("Enter");
    expect(await focused(page, "[data-remove=graz]")).toBe(true);
    await page.keyboard.press("Enter");
    expect(await focused(page, "city-picker input")).toBe(true);
    expect(asked(page).cities).toBe("");
    expect(await chosen(page)).toEqual([]);
  });
});

describe("the composite", () => {
  test("is off until asked for; sliders set the weights, one step of the history each", async ({open}) => {
    const {page, problems} = await open(compare("cities=vienna,graz,lyon&theme=air&view=composite"));
    await told(page, /Lyon/);
    expect(await page.locator("#view-composite [type=range]").count()).toBe(0);
    expect(asked(page).weights).toBe(undefined);

    await tabTo(page, "[data-shows=weights] button");
    await page.keyboard.press("Enter");
    await page.waitForURL(/weights=pm25:1,no2:1/);
    await settled(page);
    await tabTo(page, "[data-weight=pm25]");
    for (let press = 0; press < 4; press++) await page.keyboard.press("ArrowRight");
    await page.waitForURL(/weights=pm25:3,no2:1/);
    await page.locator("label:has([data-weight=pm25]) output").getByText("3 · 75%").waitFor();

    await page.getByRole("button", {name: "All themes equal"}).click();
    await page.waitForURL(/weights=pm25:1,no2:1/);
    await page.goBack();
    await page.waitForURL(/weights=pm25:3,no2:1/);
    await page.locator("label:has([data-weight=pm25]) output").getByText("3 · 75%").waitFor();
    expect(await page.locator("[data-weight=pm25]").inputValue()).toBe("3");
    await page.goBack();
    await page.waitForURL(/weights=pm25:1,no2:1/);
    await page.goBack();
    await page.waitForURL((url) => !url.searchParams.has("weights"));
    await page.locator("#view-composite [type=range]").first().waitFor({state: "detached"});
    expect(problems).toEqual([]);
  });
});

test.for([
  ["light", 360],
  ["dark", 1280],
] as const)("whatever is open breaks no rule of WCAG, and fits, %s at %i px", async ([colorScheme, width], {open}) => {
  const {page} = await open(compare("cities=viena,graz&theme=air&weights=pm25:1,no2:2&view=composite"), {
    colorScheme,
    viewport: {width, height: 800},
  });
  await told(page, /Graz/);
  for (const drop of ["indicators", "groups", "share"]) {
    await page.locator(`.${drop} > summary`).click();
    await page.waitForLoadState("networkidle"); // what it offers is fetched
    expect.soft(await violations(page), drop).toEqual([]);
    const {left, right} = await page.locator(`.${drop} > .panel`).evaluate((panel) => panel.getBoundingClientRect());
    expect.soft(left, drop).toBeGreaterThanOrEqual(0);
    expect.soft(right, drop).toBeLessThanOrEqual(width);
    await page.keyboard.press("Escape");
  }
});

describe("what is not there is said where it is offered", () => {
  test("an indicator without a figure of the cities, a year, an own list", async ({open}) => {
    const {page} = await open(compare("cities=vienna,graz&year=1931&theme=air"));
    await told(page, /Graz/);
    const homicide = page.locator("label:has([name=indicator][value=homicide-rate])");
    expect(plain(await homicide.textContent())).toMatch(/no figures$/);
    expect(await homicide.locator("input").isDisabled()).toBe(true);
    expect(plain(await page.locator("[name=year] option:checked").textContent())).toBe("1931 · no figures");
    expect(plain(await page.locator("[name=year] option[value='2019']").textContent())).toBe("2019 · 2 of 2");
    expect(await page.locator("[name=against] option[value=list]").isDisabled()).toBe(true);
  });

  test("what other countries alone measure is not offered, until a city of one is chosen", async ({open}) => {
    const {page} = await open(compare("cities=vienna,graz"));
    await told(page, /Vienna and Graz/);
    await page.locator(".indicators > summary").click();
    const offered = (id: string) => page.locator(`label:has([name=indicator][value=${id}])`).isVisible();
    expect([await offered("pm25"), await offered("earth-floor"), await offered("obesity")]).toEqual([
      true,
      false,
      false,
    ]);
    await page.goto(page.url().replace(/\?.*/, "?cities=vienna,guadalajara-mx"));
    await told(page, /Vienna and Guadalajara/);
    await page.locator(".indicators > summary").click();
    expect([await offered("pm25"), await offered("earth-floor"), await offered("obesity")]).toEqual([
      true,
      true,
      false,
    ]);
  });

  test("a city of which there is no figure at all", async ({open, site}) => {
    const {page} = await open(compare(""));
    const [silent] = (await (await fetch(`${site.url}/cities/silent.json`)).json()) as string[];
    await page.getByRole("combobox", {name: "Add a city"}).fill(silent!.replaceAll("-", " "));
    await page.getByRole("option", {name: "no figures"}).first().waitFor();
  });
});

test("back and forward walk through every kind of choice, and a reload gives the last one again", async ({open}) => {
  const {page, problems} = await open(compare("cities=vienna,graz"));
  await told(page, /Graz/);
  const addresses = [page.url()];
  const then = async (choose: () => Promise<unknown>) => {
    const before = page.url();
    await choose();
    await page.waitForURL((url) => url.href !== before);
    addresses.push(page.url());
  };
  await then(() => page.locator("[data-remove=graz]").click());
  await then(() => page.locator("[name=against]").selectOption("region"));
  await then(() => page.locator("[name=year]").selectOption("2019"));
  await then(() => page.getByRole("tab", {name: "Table"}).click());
  await then(() => page.getByText("Together", {exact: true}).first().click());

  for (const address of addresses.slice(0, -1).toReversed()) {
    await page.goBack();
    await page.waitForURL(address);
  }
  await settled(page, "Graz");
  expect(await chosen(page)).toEqual(["vienna", "graz"]);
  expect(await page.locator("[name=against]").inputValue()).toBe("all");
  for (const address of addresses.slice(1)) {
    await page.goForward();
    await page.waitForURL(address);
  }
  await settled(page);
  const last = await shown(page);
  expect(await page.locator("[name=mode]:checked").inputValue()).toBe("together");
  await page.reload();
  await told(page, /Vienna/);
  expect(await shown(page)).toBe(last);
  expect(problems).toEqual([]);
});

async function focused(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((css) => document.activeElement?.matches(css) ?? false, selector);
}
