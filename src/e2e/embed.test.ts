/** Pictures of this site on the pages of others. */
import {once} from "node:events";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {describe, expect} from "vitest";
import {plain} from "./pages.ts";
import {visit} from "./site.ts";
import {test} from "./test.ts";

/** A page of another site, on another port, that holds what the reader pasted. */
async function pageWith(code: string): Promise<{url: string; close: () => void}> {
  const server = createServer((_, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(`<!doctype html><html lang="en"><title>Another site</title><h1>News</h1>${code}</html>`);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return {url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close};
}

test("the code of the indicator's page shows its picture elsewhere, as high as it is", async ({open, browser}) => {
  const {page} = await open("/en/indicator/pm25/?cities=lyon,vienna");
  await page.locator("embed-code summary").first().click();
  const field = page.locator("embed-code textarea").first();
  await page.waitForFunction(() =>
    /release=/.test(document.querySelector<HTMLTextAreaElement>("embed-code textarea")!.value),
  );
  const code = await field.inputValue();
  expect(code).toContain("/en/embed/distribution/?indicator=pm25&amp;cities=lyon,vienna&amp;release=");

  const other = await pageWith(code);
  const visited = await visit(browser, other.url);
  const frame = visited.page.frameLocator("iframe");
  await frame.locator("article.embed figure").waitFor();
  expect(plain(await frame.locator("h1").textContent())).toMatch(/PM2\.5/);
  expect(plain(await frame.locator("footer").textContent())).toMatch(/\(.*\).*Release \d{4}\./);
  expect(await frame.locator("footer a").last().getAttribute("href")).toMatch(/\/en\/indicator\/pm25\/\?.*lyon/);
  await visited.page.waitForFunction(() => document.querySelector("iframe")!.style.height.endsWith("px"));
  const outer = await visited.page.locator("iframe").evaluate((element) => element.clientHeight);
  const inner = await frame.locator("body").evaluate((body) => (body as HTMLElement).offsetHeight);
  expect(Math.abs(outer - inner)).toBeLessThanOrEqual(2);
  expect(visited.requests.filter((url) => url.includes("duckdb"))).toEqual([]);
  await visited.close();
  other.close();
});

describe("an embed", () => {
  test.for([
    ["trend/?indicator=pm25&cities=lyon", /PM2\.5/],
    ["city/?city=vienna", /Vienna, Austria/],
    ["comparison/?cities=vienna,lyon&indicators=pm25", /Vienna and Lyon/],
  ] as const)("shows %s", async ([address, title], {open}) => {
    const {page, problems, foreign} = await open(`/en/embed/${address}`);
    await page.locator("article.embed").waitFor();
    expect(plain(await page.locator("h1").textContent())).toMatch(title);
    expect(await page.locator("footer a").count()).toBeGreaterThan(1);
    expect(problems).toEqual([]);
    expect(foreign).toEqual([]);
  });

  test("says when its figures are of another release than the frame was made with", async ({open}) => {
    const {page} = await open("/en/embed/trend/?indicator=pm25&release=2020.1.0");
    await page.locator("article.embed").waitFor();
    expect(await page.locator(".notice").first().textContent()).toContain("2020.1.0");
  });

  test("of what is not there says so, and takes no markup from its address", async ({open}) => {
    const {page, problems} = await open("/en/embed/comparison/?cities=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E");
    await page.locator(".notice").waitFor();
    expect(await page.locator("img").count()).toBe(0);
    expect(problems).toEqual([]);
  });
});
