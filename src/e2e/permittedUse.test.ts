/** On no type of page does an indicator that is not rankable show a place, a quarter, praise, or cities in the order of its values. */
import {globSync, readFileSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {parse} from "csv-parse/sync";
import type {Page} from "playwright-core";
import {describe, expect} from "vitest";
import {AGAINST, VIEWS} from "../model/comparison.ts";
import type {IndicatorFile} from "../model/indicator.ts";
import type {Unrankable} from "../views/testing/misuse.ts";
import {misuse} from "../views/testing/misuse.ts";
import {compare, settled} from "./comparePage.ts";
import {PAGES} from "./pages.ts";
import {test} from "./test.ts";

const INDICATORS = globSync("data/indicators/*.json").map(
  (path) => JSON.parse(readFileSync(path, "utf8")) as IndicatorFile,
);
const UNRANKABLE = INDICATORS.filter(({rankable}) => !rankable);
const CITIES = "vienna,barcelona-es,warsaw,lyon,porto,turin,new-york,montreal";
const MORE_PAGES = ["/en/city/new-york/", "/en/city/montreal/", "/en/city/tokyo/"];
/** As many as an address holds without effort, of every theme. */
const CHOSEN = UNRANKABLE.map(({id}) => id).filter((_, index) => index % 2 === 0);
const WEIGHTS = CHOSEN.map((id) => `${id}:1`).join();

/** What the page that is open shows of them against the rule. */
function found(page: Page): Promise<string[]> {
  const rules = {
    indicators: UNRANKABLE.map(
      ({id, title, question, definition, formula, misreading, caveats, ...care}): Unrankable => ({
        id,
        words: [
          title,
          question,
          definition,
          formula,
          misreading,
          ...caveats,
          care.problem,
          care.decision,
          care.constraints,
        ],
      }),
    ),
    path: new URL(page.url()).pathname,
  };
  return page.evaluate(`(${misuse.toString()})(null, ${JSON.stringify(rules)})`);
}

describe("as built", () => {
  test.for([...PAGES.map(({path}) => path), ...MORE_PAGES])("%s", async (path, {open}) => {
    const {page} = await open(path, {javaScriptEnabled: false});
    expect(await found(page)).toEqual([]);
  });

  test("the page of every such indicator", async ({open}) => {
    const {page} = await open("/en/", {javaScriptEnabled: false});
    const origin = new URL(page.url()).origin;
    for (const {id} of UNRANKABLE) {
      await page.goto(`${origin}/en/indicator/${id}/`);
      expect.soft(await found(page)).toEqual([]);
    }
  });

  test("of a rankable indicator the same search finds places: it does search", async ({open}) => {
    const {page} = await open("/en/city/vienna/", {javaScriptEnabled: false});
    const rules = {indicators: [{id: "pm25", words: []}], path: "/en/city/vienna/"};
    const lines: string[] = await page.evaluate(`(${misuse.toString()})(null, ${JSON.stringify(rules)})`);
    expect(lines.join("\n")).toMatch(/a place: =?\d+ of \d+/);
  });
});

describe("on the compare page, whatever the address asks for", () => {
  test.for(VIEWS.flatMap((view) => (["race", "together"] as const).map((mode) => ({view, mode}))))(
    "view=$view&mode=$mode",
    async ({view, mode}, {open}) => {
      const address = `cities=${CITIES}&indicators=${CHOSEN.join()}&mode=${mode}&view=${view}&weights=${WEIGHTS}`;
      const {page, problems} = await open(compare(address));
      await settled(page, "Montreal");
      expect(await found(page)).toEqual([]);
      expect(problems).toEqual([]);
    },
  );

  test.for([
    ...AGAINST.map((against) => `against=${against}&list=berlin,munich,hamburg,graz,lisbon`),
    "year=latest",
    "year=2015",
  ])("%s", async (asked, {open}) => {
    const {page} = await open(
      compare(`cities=${CITIES}&indicators=population,hospital-beds,homicides&view=matrix&${asked}`),
    );
    await settled(page, "Montreal");
    expect(await found(page)).toEqual([]);
  });

  test("cities of two countries, climates or ways of measuring that are not compared", async ({open}) => {
    const ids = ["pm25", "greenness", "poverty"];
    const cities = "vienna,nairobi,chicago,guadalajara-mx";
    const {page} = await open(compare(`cities=${cities}&indicators=${ids.join()}&view=matrix`));
    await settled(page, "Nairobi");
    for (const id of ids) {
      const row = page.locator(`live-view[view=matrix] tr[data-indicator=${id}]`);
      expect.soft(await row.locator(".reason").textContent()).toMatch(/^no place: /);
      expect.soft(await row.locator(".place").count()).toBe(0);
    }
  });

  test("weights for them alone give no score", async ({open}) => {
    const {page} = await open(compare(`cities=${CITIES}&view=composite&weights=population:1,hospital-beds:5`));
    await settled(page, "None of the indicators weighed can be scored.");
    expect(await page.locator("live-view[view=composite] table").count()).toBe(0);
  });

  test("the file of figures gives them no place", async ({open}) => {
    const {page} = await open(compare(`cities=${CITIES}&view=matrix&mode=race&weights=population:1`));
    await settled(page, "Montreal");
    await page.locator("details.share > summary").click();
    await page.locator("details.share select[name=cited] optgroup").first().waitFor({state: "attached"});
    const file = page.waitForEvent("download");
    await page.locator("[data-share=csv]").click();
    const download = await file;
    const rows: Record<string, string>[] = parse(await readFile(await download.path(), "utf8"), {
      columns: true,
      bom: true,
    });
    const ids = new Set(UNRANKABLE.map(({id}) => id));
    expect(rows.some(({indicator, place}) => !ids.has(indicator!) && place !== "")).toBe(true);
    expect(rows.filter(({indicator, place}) => ids.has(indicator!) && place !== "")).toEqual([]);
  });
});
