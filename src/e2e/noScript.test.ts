import {expect} from "vitest";
import {plain} from "./pages.ts";
import {test} from "./test.ts";

/** A value, a year and a unit that stand on the page, from the figures themselves. */
test.for([
  {path: "/en/", shows: [/µg\/m³/, /\b20\d\d\b/, /\d[\d,.]*\d/], rows: 5},
  {path: "/en/city/vienna/", shows: [/Vienna/, /Austria/, /PM2\.5/, /µg\/m³/, /\b20[012]\d\b/], rows: 20},
  {path: "/en/indicator/pm25/", shows: [/PM2\.5/, /µg\/m³/, /Vienna/, /\b20[012]\d\b/], rows: 50},
  {path: "/en/compare/", shows: [/µg\/m³/, /\b20[012]\d\b/, /\d[\d,.]*\d/], rows: 20},
])("$path shows its figures without JavaScript", async ({path, shows, rows}, {open}) => {
  const {page} = await open(path, {javaScriptEnabled: false});
  const text = plain(await page.locator("main").innerText());
  for (const pattern of shows) expect(text).toMatch(pattern);
  const numbers = text.match(/\d[\d,]*(\.\d+)?/g) ?? [];
  expect(numbers.length).toBeGreaterThan(2 * rows);
  expect(text).not.toMatch(/undefined|NaN|\[object|\bnull\b/);
});

test("without JavaScript nothing is offered that needs it", async ({open}) => {
  const {page} = await open("/en/compare/", {javaScriptEnabled: false});
  expect(await page.locator("city-picker input:visible").count()).toBe(0);
  expect(await page.locator("noscript").count()).toBeGreaterThan(0);
});
