/** What matters most, in every browser that this machine has, under the headers of hosts: it works, and breaks no rule of the policy. */
import {afterAll, beforeAll, beforeEach, describe, expect, test} from "vitest";
import {wholeRelease} from "../query/wholeRelease.ts";
import {ask, until} from "./browsers/anyBrowser.ts";
import type {AnyBrowser, Engine} from "./browsers/anyBrowser.ts";
import {plain} from "./pages.ts";
import {serveQuestions} from "./questions.ts";
import type {Site} from "./site.ts";
import {serve} from "./site.ts";
import {problems, watchOver} from "./watch.ts";
import type {Wire} from "./wire.ts";
import {wireTo} from "./wire.ts";

declare module "vitest" {
  interface TaskMeta {
    /** The browser that it ran in, with its version. */
    browser?: string;
  }
}

const FILES = import.meta.glob<{engine: Engine}>(["./browsers/*.ts", "!./browsers/{anyBrowser,onPath}.ts"], {
  eager: true,
});
const engines = Object.values(FILES).map(({engine}) => engine);

describe.each(engines.filter((engine) => engine.installed()))("$name", (engine) => {
  let browser: AnyBrowser;
  let sites: [Site, Site];
  let wire: Wire;
  let questions: Wire;

  beforeAll(async () => {
    sites = await Promise.all([serve(), serveQuestions()]);
    [wire, questions] = await Promise.all([wireTo(sites[0]), wireTo(sites[1])]);
    watchOver(wire);
    browser = await engine.start();
  });

  afterAll(async () => {
    await browser?.close();
    await Promise.all([wire, questions, ...(sites ?? [])].map((one) => one?.close()));
  });

  beforeEach(({task}) => {
    task.meta.browser = browser.name;
  });

  const open = (path: string) => browser.goto(wire.url + path);
  const sees = (selector: string, words: string) =>
    until(
      browser,
      (css, words) =>
        [...document.querySelectorAll<HTMLElement>(css)].some((element) => element.innerText.includes(words)),
      selector,
      words,
    );
  const text = (css: string) => ask(browser, (css) => document.querySelector(css)?.textContent ?? "", css).then(plain);
  const focus = (selector: string) =>
    ask(browser, (css) => document.querySelector<HTMLElement>(css)!.focus(), selector);
  const address = (part: string) => until(browser, (part) => location.href.includes(part) && location.href, part);
  /** Waits until every view that can be seen shows what was asked for last, one of them the word. */
  const drawn = (word: string) =>
    until(
      browser,
      (word) => {
        const views = [...document.querySelectorAll<HTMLElement>("live-view")].filter(
          (one) => !one.closest("[hidden]"),
        );
        const live = views.every(({dataset}) => ["live", "static"].includes(dataset.state!));
        return live && views.some(({textContent}) => textContent.includes(word));
      },
      word,
    );
  const clean = async () => {
    expect(await problems(browser)).toEqual([]);
    expect(wire.refused).toEqual([]);
  };

  test("the bare address", async () => {
    await open("/");
    await sees("a, h1", "City Parallels");
    await clean();
  });

  test("from the home page by a typeahead to a city", async () => {
    await open("/en/");
    await focus("#picker-go");
    await browser.type("berl");
    await sees("#picker-go-list [role=option]", "Berlin");
    await browser.press("Enter");
    await address("/en/city/berlin/");
    await sees("h1", "Berlin");
    await clean();
  });

  test("a comparison: a city more, by the light reader, in the address; the back button takes it away", async () => {
    await open("/en/compare/?cities=lyon,porto&indicators=pm25&view=matrix");
    await drawn("Porto");
    await focus("#picker-add");
    await browser.type("vienn");
    await sees("#picker-add-list [role=option]", "Vienna");
    await browser.press("Enter");
    await address("cities=lyon,porto,vienna");
    await drawn("Vienna");
    expect(await text("live-view[view=matrix] tr[data-indicator=pm25]")).toMatch(/11\.6 2020/);
    await ask(browser, () => {
      document.body.replaceChildren();
      location.reload();
    });
    await drawn("Vienna");
    await ask(browser, () => history.back());
    await until(browser, () => document.querySelectorAll("compare-controls [data-remove]").length === 2);
    await drawn("Porto");
    expect(await ask(browser, () => location.search)).not.toContain("vienna");
    await clean();
  });

  test("DuckDB starts under the policy, and counts what the release says that there is", async () => {
    await browser.goto(questions.url);
    await until(browser, () => "openEngine" in window);
    const [counted] = await ask(browser, async () => {
      const engine = await window.openEngine({base: "/"});
      await engine.load({indicators: ["pm25"]});
      await engine.wake();
      return engine.query<{count: number; mean: number}>(
        "SELECT count(*)::INTEGER AS count, avg(1.5) AS mean FROM observation WHERE indicator = ?",
        ["pm25"],
      );
    });
    expect(counted).toEqual({count: await rowsOf("observation/indicator=pm25/data.parquet"), mean: 1.5});
    expect(await problems(browser)).toEqual([]);
  });

  test("on a page too, after its first figures; it then answers what the page asks", async () => {
    await open("/en/compare/?cities=lyon,porto");
    await drawn("Porto");
    await expect.poll(() => wire.asked.some((path) => path.endsWith(".wasm")), {timeout: 20_000}).toBe(true);
    await browser.click("compare-controls [data-remove=porto]");
    await until(browser, () => !location.search.includes("porto"));
    await drawn("Lyon");
    await clean();
  });

  test("a brief of any two cities", async () => {
    await open("/en/brief/?a=tokyo&b=new-york");
    await sees("live-view[view=brief][data-state=live] h1", "Tokyo and New York");
    await browser.click("[data-swap]");
    await address("?a=new-york&b=tokyo");
    await sees("live-view[view=brief][data-state=live] h1", "New York and Tokyo");
    await clean();
  });

  test("an indicator held to a country", async () => {
    await open("/en/indicator/pm25/");
    await until(browser, () => customElements.get("indicator-choice") !== undefined);
    await ask(browser, () => {
      const select = document.querySelector<HTMLSelectElement>("select[data-choice=country]")!;
      select.value = "FR";
      select.dispatchEvent(new Event("change", {bubbles: true}));
    });
    await address("?country=FR");
    await sees(".set", "France: ");
    await clean();
  });

  test("a choice kept in another language, from right to left", async () => {
    await open("/en/compare/?cities=lyon,porto");
    await drawn("Porto");
    await browser.click("[data-languages] a[hreflang=ar]");
    expect(await address("/ar/compare/")).toContain("?cities=lyon,porto");
    await drawn("Porto");
    const page = await ask(browser, () => ({
      lang: document.documentElement.lang,
      direction: getComputedStyle(document.body).direction,
      brand: document.querySelector(".brand")!.getBoundingClientRect().left > innerWidth / 2,
    }));
    expect(page).toEqual({lang: "ar", direction: "rtl", brand: true});
    await clean();
  });

  test("the search of every page, by keys alone", async () => {
    await open("/en/methods/");
    await focus("#search");
    await browser.type("fine part");
    await sees("#search-list [role=option]", "Fine particles");
    await browser.press("Enter");
    await address("/en/search/?q=fine");
    await sees("search-page section a", "Fine particles");
    await clean();
  });

  test("without a network, where the browser keeps pages: what was seen, and a page that says what is there", async () => {
    await open("/en/methods/");
    if (!(await ask(browser, () => "serviceWorker" in navigator))) return;
    const kept = () => ask(browser, async () => (await caches.match("/en/offline/")) !== undefined);
    await expect.poll(kept, {timeout: 60_000}).toBe(true);
    wire.cut();
    try {
      await open("/en/methods/");
      await sees("h1", "Methods");
      await open("/en/city/lyon/");
      await sees("h1", "This page is not kept on this device");
    } finally {
      wire.mend();
    }
  });
});

/** How many rows a file of the release has. */
async function rowsOf(path: string): Promise<number> {
  const {files} = await wholeRelease("dist/data/latest");
  return files.find((file) => file.path === path)!.rows;
}
