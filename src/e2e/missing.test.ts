/** What is missing, wherever it stands: told by symbol, pattern and word, counted on every page, and never placed or coloured as a figure is. */
import type {Locator} from "playwright-core";
import {describe, expect} from "vitest";
import type {Missing} from "../model/missing.ts";
import {GAPS, MISSING, MISSING_SYMBOLS} from "../model/missing.ts";
import {compare, settled} from "./comparePage.ts";
import {PAGES, plain, textOf} from "./pages.ts";
import {test} from "./test.ts";
import {wordsOf} from "./words.ts";

const {t, like} = wordsOf("en");

describe.each(PAGES)("$type", ({path}) => {
  test("says in its footer which share of all figures is there, and how many lack of each kind", async ({open}) => {
    const {page} = await open(path, {javaScriptEnabled: false});
    const footer = await textOf(page, "footer");
    expect(footer).toMatch(like("missing.count"));
    expect(footer).toMatch(/ \d{1,2}% have one /);
    expect(footer).toMatch(like("missing.foreign"));
    for (const kind of GAPS) expect(footer).toMatch(new RegExp(`[\\d ]+ ${t(`missing.${kind}`)}`));
    for (const mark of await page.locator(".missing-mark").all()) await expectMark(mark);
  });
});

/** A city with gaps of several kinds beside one that has most figures. */
const CHOICE = "cities=vienna,nairobi&indicators=pm25,gdp-per-inhabitant,sewage-treatment,water-losses";

test.for(["parallels", "matrix", "slope", "coverage"])(
  "a comparison as %s: what is missing has its mark, and neither place nor quarter nor value",
  async (view, {open}) => {
    const {page, problems} = await open(compare(`${CHOICE}&view=${view}`));
    await settled(page, "Nairobi");
    const marks = await page.locator("live-view:visible .missing-mark").all();
    expect(marks.length).toBeGreaterThan(0);
    for (const mark of marks) {
      await expectMark(mark);
      const cell = mark.locator("xpath=..");
      expect(await cell.locator(".source, .place, [data-group]").count()).toBe(0);
      expect(plain(await cell.textContent())).not.toMatch(/\d/);
    }
    expect(problems).toEqual([]);
  },
);

async function expectMark(mark: Locator): Promise<void> {
  const pattern = await mark.locator(".missing-pattern").getAttribute("class");
  const kind = MISSING.find((one) => pattern === `missing-pattern missing-${one}`) as Missing;
  expect(kind, String(pattern)).toBeDefined();
  expect(plain(await mark.locator(".missing-symbol").textContent())).toBe(MISSING_SYMBOLS[kind]);
  expect(plain(await mark.locator("> :last-child").textContent())).toBe(t(`missing.${kind}`));
}
