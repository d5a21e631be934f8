/** How the site is found: its search, and what its pages tell search engines and those who preview links. */
import {existsSync, globSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect} from "vitest";
import {PAGES, plain} from "./pages.ts";
import {test} from "./test.ts";

/** Where the site will stand, as its pages say it; none where the build was not told. */
const SITE = /rel="canonical" href="(https?:\/\/[^"]*?)\/en\/"/.exec(readFileSync("dist/en/index.html", "utf8"))?.[1];

describe("the search of the masthead", () => {
  test("finds cities by a name with a slip and without accents, by keyboard alone", async ({open}) => {
    const {page, problems} = await open("/en/");
    const field = page.locator("#search");
    await field.focus();
    await page.keyboard.type("viena");
    await page.locator("#search-list li").first().waitFor();
    expect(await field.getAttribute("aria-expanded")).toBe("true");
    expect(await field.getAttribute("aria-activedescendant")).toBe(null);
    await page.keyboard.press("ArrowDown");
    const option = page.locator(`#${await field.getAttribute("aria-activedescendant")}`);
    expect(plain(await option.textContent())).toMatch(/^Vienna/);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/en\/city\/vienna\/$/);
    expect(problems).toEqual([]);
  });

  test("finds indicators, sources and pages", async ({open}) => {
    const {page} = await open("/en/");
    for (const [typed, href] of [
      ["fine particles", /indicator\/pm25/],
      ["methods", /methods/],
    ] as const) {
      await page.locator("#search").fill(typed);
      await page.locator("#search-list li").first().waitFor();
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/en\/search\/\?q=/);
      await page.locator("search-page li a").first().waitFor();
      const links = await page
        .locator("search-page li a")
        .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
      expect(links.join(" ")).toMatch(href);
    }
  });

  test("loads nothing before a reader goes to it", async ({open}) => {
    const {requests} = await open("/en/methods/");
    expect(requests.filter((url) => /search\.json|\/cities\/|search-box/.test(url))).toEqual([]);
  });

  test("is a link to the lists without scripts", async ({open}) => {
    const {page} = await open("/en/", {javaScriptEnabled: false});
    await page.locator("#search").fill("vienna");
    await page.locator("#search").press("Enter");
    await page.waitForURL(/\/en\/search\/\?q=vienna$/);
    expect(await page.locator("main ul.lists a").count()).toBeGreaterThan(5);
  });
});

describe.each(PAGES.filter(({path}) => path !== "/en/search/"))("$type", ({path}) => {
  const html = readFileSync(join("dist", path, "index.html"), "utf8");
  const meta = (name: string) =>
    new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1] ?? "";

  test("says its one address and the same of its preview", () => {
    const [, canonical = ""] = /rel="canonical" href="([^"]*)"/.exec(html) ?? [];
    expect(canonical).toBe(`${SITE ?? ""}${path}`);
    expect(meta("og:url")).toBe(canonical);
    expect(meta("og:title")).toMatch(/\S/);
    expect(meta("twitter:card")).toBe("summary_large_image");
  });

  test("has a picture of the right size, and one of at most 26 KB", () => {
    const file = join(
      "dist",
      meta("og:image")
        .replace(SITE ?? "", "")
        .replace(/\?.*/, ""),
    );
    const png = readFileSync(file);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(png.length).toBeLessThanOrEqual(26_000);
  });

  test("describes itself in the words of schema.org", () => {
    const [, json = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
    const {"@graph": graph} = JSON.parse(json) as {"@graph": Record<string, unknown>[]};
    const types = graph.map((node) => node["@type"]);
    expect(types).toContain("BreadcrumbList");
    if (path.includes("/city/vienna")) expect(types).toContain("City");
    if (path.includes("/indicator/pm25") || path.includes("/data/")) {
      const data = graph.find((node) => node["@type"] === "Dataset") as Record<string, string[]>;
      expect(data.description!.length).toBeGreaterThan(50);
      expect(data.license!.length).toBeGreaterThan(0);
      expect(data.distribution!.length).toBeGreaterThan(0);
    }
  });
});

describe.runIf(SITE)("where the address of the site is known", () => {
  test("each language has a sitemap of the pages that it lists, and the twins of each are pages", () => {
    const index = readFileSync("dist/sitemap.xml", "utf8");
    const locales = globSync("dist/*/search/index.html").map((path) => path.split(/[\\/]/)[1]!);
    for (const locale of locales) {
      expect.soft(index).toContain(`/sitemap-${locale}.xml</loc>`);
      const text = readFileSync(`dist/sitemap-${locale}.xml`, "utf8");
      const urls = [...text.matchAll(/(?:<loc>|href=")(https?:[^<"]+)/g)].map(([, url]) => url!);
      const missing = urls.filter((url) => !existsSync(join("dist", url.slice(SITE!.length), "index.html")));
      expect.soft(missing.slice(0, 3), locale).toEqual([]);
      expect.soft(text).not.toContain("/search/");
    }
    expect(readFileSync("dist/robots.txt", "utf8")).toContain(`Sitemap: ${SITE}/sitemap.xml`);
  });

  test("an indicator's page leads to its description by oEmbed, which holds its frame", () => {
    const html = readFileSync("dist/en/indicator/pm25/index.html", "utf8");
    const [, href = ""] = /type="application\/json\+oembed" href="([^"]*)"/.exec(html) ?? [];
    const oembed = JSON.parse(readFileSync(join("dist", href.slice(SITE!.length)), "utf8")) as Record<string, string>;
    expect(oembed).toMatchObject({version: "1.0", type: "rich"});
    expect(oembed.html).toContain(`<iframe src="${SITE}/en/embed/distribution/?indicator=pm25"`);
  });
});
