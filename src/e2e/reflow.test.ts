/** Small screens, large letters, the reader's own colours, no motion: nothing is lost. */
import type {Page} from "playwright-core";
import {describe, expect} from "vitest";
import {violations} from "./accessibility.ts";
import {PAGES} from "./pages.ts";
import {sideways} from "./sideways.ts";
import {test} from "./test.ts";

describe.each(PAGES)("$type", ({path}) => {
  test("needs no scrolling sideways at 320 px, as at 400 % of 1280", async ({open}) => {
    const {page} = await open(path, {viewport: {width: 320, height: 640}});
    expect(await sideways(page)).toEqual([]);
    expect(await unreachable(page)).toEqual([]);
  });
});

test.for(["/en/indicator/pm25/", "/en/compare/", "/en/city/vienna/"])(
  "%s keeps its marks in the reader's own colours",
  async (path, {open}) => {
    const {page} = await open(path, {forcedColors: "active"});
    const lost = await page.evaluate(() => {
      const paper = getComputedStyle(document.documentElement).backgroundColor;
      return [...document.querySelectorAll("svg :is(path, circle, text, rect, line)")]
        .filter((mark) => mark.getClientRects().length > 0 && !mark.closest("defs, clipPath, pattern"))
        .filter((mark) => {
          const {fill, stroke} = getComputedStyle(mark);
          return [fill, stroke].every((colour) => colour === "none" || colour === paper);
        })
        .map((mark) => mark.outerHTML.slice(0, 120));
    });
    expect([...new Set(lost)]).toEqual([]);
    expect(await violations(page)).toEqual([]);
  },
);

test("nothing moves for who asked for that", async ({open}) => {
  const {page} = await open("/en/compare/", {reducedMotion: "reduce"});
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll("*")].filter((element) => {
        const {animationName, transitionDuration} = getComputedStyle(element);
        return animationName !== "none" || transitionDuration.split(", ").some((time) => parseFloat(time) > 0);
      }).length,
  );
  expect(moving).toBe(0);
});

/** What scrolls by itself and cannot be reached with the Tab key. */
async function unreachable(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("main *")]
      .filter(
        (element) =>
          /auto|scroll/.test(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth + 1,
      )
      .filter(
        (element) =>
          element.tabIndex < 0 && !element.querySelector("a, button, input, select, summary, [tabindex='0']"),
      )
      .map((element) => element.outerHTML.slice(0, 120)),
  );
}
