/** What readers ask of the rules, each in one sitting, on the real release: is it good, why is it blank, is it comparable, what of us together. */
import type {Page} from "playwright-core";
import {describe, expect} from "vitest";
import {MISSING} from "../model/missing.ts";
import {asked, compare, settled} from "./comparePage.ts";
import {plain} from "./pages.ts";
import {test} from "./test.ts";

const PHONE = {viewport: {width: 360, height: 740}, javaScriptEnabled: false};

describe("a resident", () => {
  test("asks whether a figure is good: the comparison in words, the direction, and what people misread", async ({
    open,
  }) => {
    const {page} = await open("/en/city/vienna/#pm25", PHONE);
    const row = page.locator("tr#pm25");
    expect(plain(await row.textContent())).toMatch(
      /Vienna had 11\.6 µg\/m³ in 2020, better than \d+% of \d+ other comparable cities/,
    );
    await row.locator('a[href*="/indicator/pm25/"]').click();
    const about = await text(page, "main");
    expect(about).toMatch(/Less is better/);
    expect(about).toMatch(/A common misreading/);
  });

  test("asks the same of a figure that may not be judged, and is told why it is not", async ({open}) => {
    const {page} = await open("/en/city/vienna/#population-density", PHONE);
    const row = await text(page, "tr#population-density");
    expect(row).toMatch(/higher than \d+% of \d+ other comparable cities/);
    expect(row).toMatch(/neutral/);
    expect(row).not.toMatch(/better|worse/);
  });

  test("asks why a figure is not there: one of six kinds, who could mend it, and whom to ask", async ({open}) => {
    const {page, problems} = await open("/en/city/vienna/", PHONE);
    const section = page.locator("section:has(> h2#missing)");
    expect(plain(await section.locator("p").first().textContent())).toMatch(
      /^\d+ of \d+ indicators have no figure for Vienna: \d+ not collected, \d+ not published, \d+ withheld, \d+ suppressed and \d+ pending\. .* \d+ further indicators are measured in other countries alone, so they are not applicable here\./,
    );
    const kinds = await section.locator("dl > div").count();
    expect(kinds).toBeGreaterThan(1);
    for (let index = 0; index < kinds; index++) {
      const kind = section.locator("dl > div").nth(index);
      expect(await kind.locator(".missing-pattern").getAttribute("class")).toMatch(
        new RegExp(`^missing-pattern missing-(${MISSING.join("|")})$`),
      );
      expect(plain(await kind.locator("dd p").textContent())).toMatch(/could|nothing to mend/i);
    }
    await section.locator("dl > div details summary").first().click();
    const ask = section.locator("details[open] .ask a").first();
    expect(plain(await ask.textContent())).toMatch(/^ask [a-z0-9-]+$/);
    await ask.click();
    expect(await text(page, "main")).toMatch(/Published by/);
    expect(problems).toEqual([]);
  });

  test("sees on every page how much is missing, by kind", async ({open}) => {
    for (const path of ["/en/", "/en/data/", "/en/indicator/no2/"]) {
      const {page} = await open(path, PHONE);
      expect
        .soft(await text(page, "footer"), path)
        .toMatch(
          /Of [\d,]+ pairs of a city and an indicator that could have a figure, \d+% have one and [\d,]+ have none: [\d,]+ not collected, .* [\d,]+ further pairs are not applicable/,
        );
    }
  });
});

describe("a delegation", () => {
  const BLOC =
    "cities=vienna,warsaw,perm&indicators=pm25,public-transport-access&against=list&list=graz,lyon,turin,irkutsk";

  test("turns a bloc of cities from race to together: the common distance, each city's part, who is missing", async ({
    open,
  }) => {
    const {page, problems} = await open(compare(`${BLOC}&view=matrix`));
    await settled(page, "Vienna");
    expect(await text(page, "#view-matrix .place")).toMatch(/\d of \d/);
    await page.locator('input[name=mode][value="together"]').focus();
    await page.keyboard.press("Space");
    await page.waitForURL(/mode=together/);
    await page.getByRole("tab", {name: "Together"}).click();
    await settled(page, "Together these");
    const air = await text(page, '#view-together section[data-indicator="pm25"]');
    expect(air).toMatch(/Together these 5 cities stand [\d.]+ µg\/m³ above the WHO guideline of 5 µg\/m³/);
    expect(air).toMatch(/has the largest part of it, \d+%/);
    expect(air).toMatch(/No figure: .*Perm \(not collected\).*Irkutsk/);
    const parts = await page.locator('#view-together section[data-indicator="pm25"] .shares .value').allTextContents();
    const shares = parts.flatMap((part) => /^(\d+)%/.exec(part)?.[1] ?? []).map(Number);
    expect(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 100)).toBeLessThanOrEqual(2);
    expect(await text(page, "#view-together")).not.toMatch(/\bplace \d|\d of \d+ cities|\b(best|worst)\b/);
    expect(asked(page)).toMatchObject({mode: "together", list: "graz,lyon,turin,irkutsk", against: "list"});

    await page.goBack();
    await page.goBack();
    await settled(page, "Vienna");
    expect(asked(page).mode ?? "race").toBe("race");
    expect(problems).toEqual([]);
  });

  test("asks whether two numbers are comparable: the verdict, with area, year, method and source of each", async ({
    open,
  }) => {
    const {page, problems} = await open(
      compare("cities=vienna,new-york&indicators=population-municipal,population&year=2014"),
    );
    await settled(page, "New York");
    const panel = page.locator("#verdict");
    expect(plain(await panel.locator(".verdict-whole").textContent())).toMatch(/^On the whole these figures are /);
    await panel.locator("details > summary").click();
    const municipal = await text(page, '#verdict li[data-indicator="population-municipal"]');
    expect(municipal).toMatch(/not comparable10 of 100, grade D/);
    expect(municipal).toMatch(/Area: city as Eurostat draws it for Vienna, municipality for New York −\d+/);
    expect(municipal).toMatch(/Source: eu-city-panel for Vienna, unsd-city-population for New York −\d+/);
    expect(municipal).toMatch(/How it came about: official statistics for Vienna, estimate for New York −\d+/);
    expect(municipal).toMatch(/Year: 2014 for Vienna, 2015 for New York −5/);
    const alike = await text(page, '#verdict li[data-indicator="population"]');
    expect(alike).toMatch(
      /comparable100 of 100, grade A.*Alike: Area: urban agglomeration · Year: 2014 · .*Source: un-wup-2018/,
    );
    expect(problems).toEqual([]);
  });
});

/** All text of what a selector finds, as a reader takes it in. */
async function text(page: Page, selector: string): Promise<string> {
  return plain((await page.locator(selector).allTextContents()).join(" "));
}
