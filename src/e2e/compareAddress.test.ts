/** Addresses that somebody wrote by hand, or that went wrong on the way: never a blank page. */
import fc from "fast-check";
import {describe, expect} from "vitest";
import {asked, chosen, compare, settled, told} from "./comparePage.ts";
import {plain} from "./pages.ts";
import {test} from "./test.ts";

describe("a bad address says so, and shows what could be understood", () => {
  test("unknown ids are offered near matches, which put the address right", async ({open}) => {
    const {page, problems} = await open(compare("cities=viena,graz&indicators=pm2.5,no2&weights=pm2.5:2"));
    const notice = page.locator("compare-controls > [data-shows=notice]");
    await notice.getByText("“viena” is no city here.").waitFor();
    expect(await chosen(page)).toEqual(["graz"]);
    await notice.getByRole("button", {name: "Vienna"}).click();
    await page.waitForURL(/cities=vienna,graz&/);
    await told(page, /Vienna and Graz/);
    expect(await chosen(page)).toEqual(["vienna", "graz"]);
    await notice.getByText("“pm2.5” is no indicator here.").first().waitFor();
    await notice
      .getByRole("button", {name: /Fine particles/})
      .first()
      .click();
    await page.waitForURL(/indicators=pm25,no2/);
    await notice
      .getByRole("button", {name: /Fine particles/})
      .first()
      .click();
    await page.waitForURL(/weights=pm25:2/);
    await notice.waitFor({state: "hidden"});
    expect(problems).toEqual([]);
  });

  test.for([
    ["a year", "year=19999", /19999/],
    ["a theme", "theme=magic", /magic/],
    ["a group", "against=nobody", /nobody/],
    ["an own list that is not there", "against=list", /list/],
    ["a mode and a view", "mode=walk&view=pie", /walk.*pie/],
    ["half of a pair of years", "years=2019", /2019/],
    ["a weight below zero", "weights=pm25:-1", /pm25:-1/],
    ["another release", "release=2019.1.0", /release 2019\.1\.0/],
    ["a city of 3,000 letters", `cities=${"x".repeat(3000)}`, /x{60}…/],
    ["forty cities", `cities=${Array.from({length: 40}, (_, i) => `nowhere-${i}`).join()}`, /And 32 more/],
    ["broken escapes", "name=%E0%A4%A&year=%00", /\S/],
  ] as const)("%s", async ([, address, pattern], {open}) => {
    const {page, problems} = await open(compare(address));
    const notice = page.locator("compare-controls > [data-shows=notice]");
    await notice.filter({hasText: /\S/}).waitFor();
    expect(plain(await notice.textContent())).toMatch(pattern);
    await settled(page, "Vienna");
    expect(await chosen(page)).toEqual(["vienna", "barcelona-es", "warsaw"]);
    expect(problems).toEqual([]);
  });

  test("whatever stands there, the page stands too", async ({open, site}) => {
    const {page, problems} = await open(compare(""));
    const word = fc.oneof(
      fc.constantFrom(
        "vienna",
        "pm25",
        "list",
        "peers",
        "2019",
        "2010-2019",
        "matrix",
        "together",
        "pm25:3",
        "<b>",
        "%",
        "&",
      ),
      fc.string({maxLength: 12}),
    );
    const key = fc.constantFrom(
      "cities",
      "indicators",
      "theme",
      "against",
      "list",
      "name",
      "year",
      "mode",
      "view",
      "years",
      "weights",
      "release",
    );
    const addresses = fc.sample(fc.array(fc.tuple(key, fc.array(word, {maxLength: 4})), {maxLength: 6}), {
      numRuns: 25,
      seed: 7,
    });
    for (const pairs of addresses) {
      const query = new URLSearchParams(pairs.map(([key, words]) => [key, words.join()])).toString();
      await page.goto(site.url + compare(query));
      await page.locator("compare-controls[data-ready]").waitFor();
      await settled(page);
      expect(plain(await page.locator("main").innerText()).length, query).toBeGreaterThan(200);
      expect(await page.locator("[role=tabpanel]:visible").count(), query).toBe(1);
      expect(problems, query).toEqual([]);
    }
  });
});

test("the registry that cannot be fetched is said, and what stands there stays", async ({open}) => {
  const {page} = await open("/en/methods/");
  await page.context().route(/\/cities\/[\w-]+\.json$/, (route) => route.abort());
  await page.goto(new URL(compare("cities=lyon"), page.url()).href);
  await page.getByText("The list of cities, which this address needs, could not be fetched.").waitFor();
  expect(await chosen(page)).toEqual(["vienna", "barcelona-es", "warsaw"]);
});

test("while cities of an address are looked up, what stands there is marked, and a choice made meanwhile holds", async ({
  open,
}) => {
  const {page, problems} = await open("/en/methods/");
  const answer = Promise.withResolvers<void>();
  await page.context().route(/\/cities\/[\w-]+\.json$/, async (route) => {
    await answer.promise;
    await route.continue();
  });
  await page.goto(new URL(compare("cities=lyon,tokyo"), page.url()).href);
  const controls = page.locator("compare-controls[aria-busy=true]");
  await controls.waitFor();
  expect(await chosen(page)).toEqual(["vienna", "barcelona-es", "warsaw"]);
  const faint = controls.locator(".chips, live-view:visible > *");
  expect(new Set(await faint.evaluateAll((all) => all.map((own) => getComputedStyle(own).opacity)))).toEqual(
    new Set(["0.4"]),
  );
  await page.locator("select[name=year]").selectOption("common");
  answer.resolve();
  await page.waitForTimeout(500);
  expect(asked(page)).toMatchObject({year: "common"});
  expect(await chosen(page)).toEqual(["vienna", "barcelona-es", "warsaw"]);
  await page.goBack();
  await told(page, /Lyon and Tokyo/);
  expect(await chosen(page)).toEqual(["lyon", "tokyo"]);
  expect(await page.locator("compare-controls").getAttribute("aria-busy")).toBe("false");
  expect(problems).toEqual([]);
});
