import type {Page} from "playwright-core";
import {describe, expect} from "vitest";
import {compare, settled} from "./comparePage.ts";
import {plain} from "./pages.ts";
import {test} from "./test.ts";

const SISTERS = "/en/brief/berlin--madrid/";
const brief = (query: string) => `/en/brief/?${query}`;

describe("the brief of two sister cities", () => {
  test.for(["A4", "Letter"])("is one sheet of %s, with sources and release on it", async (format, {open}) => {
    const {page} = await open(SISTERS);
    const pdf = (await page.pdf({format, preferCSSPageSize: true})).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.emulateMedia({media: "print"});
    const text = plain(await page.locator("body").innerText());
    expect(text).toMatch(/Sources.*CC-BY.*release 20\d\d\.\d+\.\d+.*\/en\/brief\/\?a=berlin&b=madrid/);
    expect(text).not.toMatch(/Another pair|Compare these two/);
  });

  test("says what the live one says", async ({open}) => {
    const still = await open(SISTERS, {javaScriptEnabled: false});
    const live = await open(brief("a=berlin&b=madrid"));
    await drawn(live.page, "Berlin and Madrid");
    const sheet = async (page: Page) => plain(await page.locator("article.brief").textContent());
    expect(await sheet(live.page)).toBe(await sheet(still.page));
    expect(live.problems).toEqual([]);
    expect(live.foreign).toEqual([]);
  });
});

test("each figure of the brief is that of the compare page: value, year, source, and how many stand behind it", async ({
  open,
}) => {
  const {page: sheet} = await open(SISTERS, {javaScriptEnabled: false});
  const {page: comparison} = await open(compare("cities=berlin,madrid&view=matrix"));
  await settled(comparison, "Berlin");
  const sources = (await sheet.locator(".brief-foot li > a").allTextContents()).map(plain);
  const lines = await sheet.locator("tr[data-indicator]").all();
  expect(lines.length).toBeGreaterThan(8);
  let places = 0;
  for (const line of lines) {
    const indicator = await line.getAttribute("data-indicator");
    const cells = comparison.locator(`live-view[view=matrix] tr[data-indicator="${indicator}"] td`);
    for (const index of [0, 1]) {
      const figure = line.locator("td").nth(index);
      const cell = cells.nth(index);
      const shown = plain(await cell.textContent());
      const value = plain(await figure.locator("strong").textContent());
      const year = plain(await figure.locator(".muted").first().textContent());
      expect(shown.startsWith(`${value} ${year}`), `${indicator}: ${shown}`).toBe(true);
      const cited = Number(plain(await figure.locator("sup").textContent()));
      expect(plain(await cell.locator(".source").textContent()), indicator!).toBe(sources[cited - 1]);
      const place = (await cell.locator(".place").allTextContents()).join("");
      if (place === "") continue;
      const [, tied, ...numbers] = /^(=?)([\d,]+) of ([\d,]+)$/.exec(place)!;
      const [rank, count] = numbers.map((text) => Number(text.replaceAll(",", ""))) as [number, number];
      const behind = (100 * (count - rank)) / (count - 1);
      const standing = plain(await figure.locator(".brief-standing").textContent());
      if (tied === "") expect(standing, indicator!).toBe(`better than ${Math.floor(behind)}%`);
      else expect(Number(/^better than (\d+)%$/.exec(standing)![1]), indicator!).toBeLessThan(behind);
      places += 1;
    }
  }
  expect(places).toBeGreaterThan(5);
});

describe("the brief of any two cities", () => {
  test("is live, in the address, and can be swapped; the back button turns it round again", async ({open}) => {
    const {page, problems} = await open(brief("a=tokyo&b=new-york"));
    await drawn(page, "Tokyo and New York");
    expect(await page.title()).toBe("Tokyo and New York · City Parallels");
    expect(plain(await page.locator("article.brief").innerText())).toMatch(/Sources.*World Urbanization Prospects/);
    await page.getByRole("button", {name: "Swap"}).click();
    await drawn(page, "New York and Tokyo");
    expect(page.url()).toMatch(/\?a=new-york&b=tokyo$/);
    await page.goBack();
    await drawn(page, "Tokyo and New York");
    expect(problems).toEqual([]);
  });

  test("is chosen by keyboard alone", async ({open}) => {
    const {page} = await open("/en/brief/");
    for (const [label, typed, name] of [
      ["First city", "malmo", "Malmö"],
      ["Second city", "vilni", "Vilnius"],
    ] as const) {
      await page.getByRole("combobox", {name: label}).focus();
      await page.keyboard.type(typed);
      await page
        .getByRole("option", {name: new RegExp(name)})
        .first()
        .waitFor();
      await page.keyboard.press("Enter");
    }
    await drawn(page, "Malmö and Vilnius");
    expect(page.url()).toMatch(/\?a=malmo&b=vilnius$/);
  });

  test("names what is no city, offers near ones, and says what it understood", async ({open}) => {
    const {page, problems} = await open(brief("a=lyonn&b=milan"));
    const notice = page.locator("brief-choice .notice[role=status]");
    await notice.waitFor();
    expect(plain(await notice.textContent())).toMatch(/“lyonn”.*Lyon.*Understood: Milan\./);
    await notice.getByRole("button", {name: "Lyon"}).click();
    await drawn(page, "Lyon and Milan");
    expect(await notice.isVisible()).toBe(false);
    expect(problems).toEqual([]);
  });

  test.for(["a=%3Cimg%20src%3Dx%3E&b='--", "a=lyon&b=lyon", "a=&b="])(
    "never is a blank page: %s",
    async (query, {open}) => {
      const {page, problems} = await open(brief(query));
      await page.waitForLoadState("networkidle");
      expect(plain(await page.locator("main").innerText())).toMatch(/Two-city briefs.*Briefs of sister cities/);
      expect(problems).toEqual([]);
    },
  );

  test("without JavaScript explains itself and lists those of sister cities", async ({open}) => {
    const {page} = await open("/en/brief/", {javaScriptEnabled: false});
    expect(plain(await page.locator("main").innerText())).toMatch(
      /needs JavaScript.*pairs of sister cities have a page/,
    );
    expect(await page.locator(".brief-pairs a[href$='/brief/berlin--madrid/']").count()).toBe(2);
    expect(await page.locator("[data-swap]:visible").count()).toBe(0);
  });
});

async function drawn(page: Page, heading: string): Promise<void> {
  await page
    .locator("live-view[view=brief][data-state=live]")
    .getByRole("heading", {level: 1, name: heading})
    .waitFor();
}
