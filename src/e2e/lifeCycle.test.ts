/** How an indicator is looked after: its state and what it is for on its page, the days to its review from today's date, without a rebuild. */
import {readFileSync} from "node:fs";
import {describe, expect} from "vitest";
import type {IndicatorFile} from "../model/indicator.ts";
import {STATES} from "../model/lifeCycle.ts";
import {plain, textOf} from "./pages.ts";
import {test} from "./test.ts";
import {wordsOf} from "./words.ts";

const {t, like} = wordsOf("en");
const PAGE = "/en/indicator/pm25/";
const {problem, decision, constraints, state, owner, review} = JSON.parse(
  readFileSync("data/indicators/pm25.json", "utf8"),
) as IndicatorFile;

describe("the page of an indicator", () => {
  test("says without a script what goes wrong, who decides, what hinders, its state, owner and reviews", async ({
    open,
  }) => {
    const {page} = await open(PAGE, {javaScriptEnabled: false});
    const said = await textOf(page, "main");
    for (const text of [problem, decision, constraints, t(`state.${state}`), t(`owner.${owner}`)]) {
      expect(said).toContain(plain(text));
    }
    expect(await page.locator("time[data-overdue]").getAttribute("datetime")).toBe(review);
  });

  test.for<[string, number, string]>([
    ["a day before", -1, "(tomorrow)"],
    ["on the day", 0, "(today)"],
    ["30 days after", 30, "(overdue by 30 days)"],
  ])("counts in the browser: %s its review", async ([, days, words], {open}) => {
    const {page, problems} = await open("/en/methods/");
    await page.clock.setFixedTime(Date.parse(`${review}T12:00:00Z`) + days * 86_400_000);
    await page.goto(new URL(PAGE, page.url()).href);
    const said = page.locator("dd:has(> time[data-overdue])").filter({hasText: "("});
    expect(plain(await said.textContent())).toContain(words);
    if (days > 0) expect(words).toMatch(like("indicator.care.overdue"));
    expect(problems).toEqual([]);
  });
});

test("the index shows the indicators of one state, without a script, by keyboard", async ({open}) => {
  const {page} = await open("/en/indicator/", {javaScriptEnabled: false});
  const rows = page.locator(".catalogue tr[data-state]");
  const states = await rows.evaluateAll((all: HTMLElement[]) => all.map(({dataset}) => dataset.state!));
  expect(states.every((one) => STATES.some((known) => known === one))).toBe(true);
  await page.locator(".states input[value='']").focus();
  await page.keyboard.press("ArrowDown");
  const pilots = states.filter((one) => one === "pilot").length;
  expect(await rows.locator("visible=true").count()).toBe(pilots);
  expect(plain(await page.locator(".states label:has(:checked)").textContent())).toContain(`(${pilots})`);
});
