/** The typeahead, whose list of cities comes in parts: the best known at once, others as they are asked for. */
import {readFileSync} from "node:fs";
import type {Page} from "playwright-core";
import {expect} from "vitest";
import type {Head, RankedCity} from "../components/citylist/cityParts.ts";
import {plain} from "./pages.ts";
import {test} from "./test.ts";

const part = <Part>(name: string) => JSON.parse(readFileSync(`dist/cities/${name}.json`, "utf8")) as Part;
const {cities: known, pages} = part<Head>("head");
const others = pages.flatMap((_, at) => part<RankedCity[]>(`page-${at}`));
/** A city of one long word that is not among the best known. */
const [, , small] = others.find(
  ([, , name]) => /^[A-Z][a-z]{7,}$/.test(name) && !known.some(([, other]) => other.startsWith(name.slice(0, 4))),
)!;
/** A beginning that a few of the best known share with others. */
const shared = others
  .flatMap(([, , name]) => (/^[A-Z][a-z]{2}/.test(name) ? [name.slice(0, 3)] : []))
  .find((start) => [2, 3, 4].includes(known.filter(([, name]) => name.startsWith(start)).length))!;
const OTHERS = /\/cities\/(page|top|in)-/;

test("a city that is not among the best known is found by a beginning, for little", async ({open}) => {
  const {page, requests, problems} = await open("/en/compare/");
  await picker(page).fill(small.slice(0, 6));
  await page.getByRole("option", {name: small}).first().waitFor();
  const parts = requests.filter((address) => OTHERS.test(address));
  expect(parts.length).toBeGreaterThan(0);
  expect(parts.length).toBeLessThanOrEqual(4);
  expect(requests.filter((address) => address.endsWith("/cities/head.json"))).toHaveLength(1);
  expect(problems).toEqual([]);
});

test("a country is known by its name in the language of the page", async ({open}) => {
  const {page} = await open("/ar/compare/");
  await picker(page).fill("النمسا");
  await options(page).filter({hasText: "Vienna"}).waitFor();
});

test("where other parts do not come the best known are offered all the same, and who asks for more is told", async ({
  open,
}) => {
  const {page} = await open("/en/compare/");
  await page.route(OTHERS, (route) => route.abort());
  await picker(page).fill("vien");
  await page
    .getByRole("option", {name: /Vienna/})
    .first()
    .waitFor();
  await picker(page).fill(small);
  await page.locator("compare-controls city-picker [role=status]:not(.visually-hidden)").waitFor();
  await page.unroute(OTHERS);
  await picker(page).fill("");
  await picker(page).fill(small);
  await page.getByRole("option", {name: small}).first().waitFor();
});

test("where no list comes who asks is told, and the next letter asks again", async ({open}) => {
  const {page} = await open("/en/compare/");
  await page.route(/\/cities\//, (route) => route.abort());
  await picker(page).fill("vie");
  await page.locator("compare-controls city-picker [role=status]:not(.visually-hidden)").waitFor();
  await page.unroute(/\/cities\//);
  await picker(page).press("n");
  await options(page).filter({hasText: "Vienna"}).first().waitFor();
});

test("what the reader has marked stays marked when others come", async ({open}) => {
  const {page} = await open("/en/compare/");
  const held: (() => Promise<void>)[] = [];
  await page.route(OTHERS, (route) => void held.push(() => route.continue()));
  await picker(page).fill(shared.toLowerCase());
  await options(page).nth(1).waitFor();
  await expect.poll(() => held.length).toBeGreaterThan(0);
  await page.keyboard.press("ArrowDown");
  const marked = () => page.locator("city-picker [aria-selected=true]").textContent();
  const before = await marked();
  const all = (await options(page).allTextContents()).join();
  await Promise.all(held.map((go) => go()));
  await expect.poll(async () => (await options(page).allTextContents()).join()).not.toBe(all);
  expect(plain(await marked())).toBe(plain(before));
});

function picker(page: Page) {
  return page.locator("compare-controls city-picker").first().getByRole("combobox");
}

function options(page: Page) {
  return page.locator("city-picker [role=option]");
}
