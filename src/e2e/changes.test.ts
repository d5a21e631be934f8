/** What a link of an earlier release says, what a frozen embed shows, and the feeds: on the real release, which was held against 2026.11.0. */
import {createHash} from "node:crypto";
import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Page} from "playwright-core";
import {describe, expect} from "vitest";
import {bucketOf} from "../model/bucket.ts";
import type {Release} from "../model/release.ts";
import {connect} from "../query/node.ts";
import {wholeRelease} from "../query/wholeRelease.ts";
import {compare} from "./comparePage.ts";
import {plain} from "./pages.ts";
import {test} from "./test.ts";

/** The release that the newest one was held against. */
const OLD = "2026.11.0";

/** What the page says of the time since the link, once it knows. */
async function since(page: Page): Promise<string> {
  const told = page.locator("[role=status] .since, .notice .since");
  await told.waitFor();
  return plain(await told.textContent());
}

describe("a link of an earlier release", () => {
  test("to a comparison says then and now, with the reason, and speaks it", async ({open}) => {
    const {page, problems} = await open(compare(`cities=amsterdam&indicators=greenness&release=${OLD}`));
    expect(await since(page)).toMatch(
      /Revised: 1\.Another source is used: .+ instead of .+\..*Amsterdam, .+, 2020: then 0\.55 .*, now 0\.33 /,
    );
    expect(await page.locator("[data-shows=notice][role=status] .since").count()).toBe(1);
    expect(problems).toEqual([]);
  });

  test("says that nothing changed, and of how many figures", async ({open}) => {
    const {page, problems} = await open(compare(`cities=vienna&indicators=pm25&release=${OLD}`));
    expect(await since(page)).toContain(`Unchanged since release ${OLD}. Figures looked at: 1.`);
    expect(problems).toEqual([]);
  });

  test.for([
    ["/en/city/amsterdam/", /Amsterdam, .*: then .*, now /],
    ["/en/indicator/greenness/", /Withdrawn: .*Amsterdam, .*The definition changed of: Greenness/],
    ["/en/brief/?a=amsterdam&b=vienna", /Amsterdam, .*: then .*, now /],
  ] as const)("to %s says then and now above what the page shows", async ([path, said], {open}) => {
    const {page, problems} = await open(`${path}${path.includes("?") ? "&" : "?"}release=${OLD}`);
    expect(await since(page)).toMatch(said);
    expect(problems).toEqual([]);
  });

  test("of a release that never was says so", async ({open}) => {
    const {page} = await open("/en/city/vienna/?release=2020.1.0");
    expect(await since(page)).toContain("This site knows of no release 2020.1.0");
  });

  test("of this release says nothing, and asks for nothing more", async ({open, site}) => {
    const {release} = JSON.parse(readFileSync("dist/data/latest/release.json", "utf8")) as Release;
    const {page, requests} = await open(`/en/city/vienna/?release=${release}`);
    await page.waitForTimeout(1000);
    expect(await page.locator(".since").count()).toBe(0);
    expect(requests.filter((url) => /changes|since/.test(url.slice(site.url.length)))).toEqual([]);
  });
});

describe("an embed that keeps its release", () => {
  test("draws the old figure where the site still holds that release, made up here", async ({open}) => {
    const made = await madeUpRelease("2026.10.0", 77.7);
    const {page, problems} = await open("/en/compare/");
    await page.context().route(/\/data\/v\/2026\.10\.0\//, (route) => {
      const body = made(new URL(route.request().url()).pathname.replace(/.*\/2026\.10\.0\//, ""));
      return body === null ? route.fulfill({status: 404}) : route.fulfill({body});
    });
    await page.goto(new URL("/en/embed/comparison/?cities=vienna&indicators=pm25&release=2026.10.0", page.url()).href);
    await page.locator("article.embed").waitFor();
    const said = plain(await page.locator("article.embed").textContent());
    expect(said).toContain("77.7");
    expect(said).toContain("Release 2026.10.0");
    expect(await page.locator(".notice").count()).toBe(0);
    expect(problems).toEqual([]);
  });

  test("draws the newest where the site no longer holds it, and says then and now", async ({open}) => {
    const {page} = await open(`/en/embed/comparison/?cities=amsterdam&indicators=greenness&release=${OLD}`);
    expect(await since(page)).toMatch(/Amsterdam, .*: then .*, now /);
    expect(await page.locator(".live-status[data-state=failed]").count()).toBe(0);
    expect(await page.locator(".notice a").getAttribute("target")).toBe("_blank");
  });

  test("draws the newest where the old release lacks what the picture needs", async ({open}) => {
    const {page} = await open("/en/compare/");
    const manifest = JSON.stringify({release: OLD, commit: null, buckets: {}, files: [], lists: []});
    await page.context().route(/\/data\/v\/2026\.11\.0\/release\.json$/, (route) => route.fulfill({body: manifest}));
    await page.goto(new URL(`/en/embed/comparison/?cities=vienna&indicators=pm25&release=${OLD}`, page.url()).href);
    expect(await since(page)).toContain(`Unchanged since release ${OLD}.`);
    expect(await page.locator(".live-status[data-state=failed]").count()).toBe(0);
  });
});

/** The files of the newest release, without lists, under another id, with another figure for the fine particles of Vienna; null for what it has not. */
async function madeUpRelease(id: string, value: number): Promise<(path: string) => Buffer | null> {
  const folder = "dist/data/latest";
  const manifest = await wholeRelease(folder);
  const path = `observation-by-city/${bucketOf("vienna", manifest.buckets["observation"]!)}.parquet`;
  const place = mkdtempSync(join(tmpdir(), "made-up-"));
  const connection = await connect();
  await connection.run(
    `COPY (SELECT * REPLACE (CASE WHEN city = 'vienna' AND indicator = 'pm25' THEN ${value} ELSE value END AS value)
     FROM read_parquet('${folder}/${path}')) TO '${join(place, "made.parquet")}' (FORMAT parquet, COMPRESSION zstd)`,
  );
  const bytes = readFileSync(join(place, "made.parquet"));
  rmSync(place, {recursive: true});
  const files = manifest.files.map((file) =>
    file.path === path
      ? {...file, bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex")}
      : file,
  );
  const known = new Set(files.map((file) => file.path));
  return (asked) => {
    if (asked === "release.json") return Buffer.from(JSON.stringify({...manifest, release: id, files}));
    if (asked === path) return bytes;
    return known.has(asked) ? readFileSync(`${folder}/${asked}`) : null;
  };
}

describe("the feeds", () => {
  test.for(["/en/changes/", "/en/city/vienna/", "/en/indicator/greenness/"])(
    "%s names its own, which is Atom with ids and dates that hold",
    async (path, {open, site}) => {
      const {page} = await open(path);
      const href = (await page.locator('link[type="application/atom+xml"]').getAttribute("href"))!;
      const answer = await fetch(site.url + href);
      expect(answer.headers.get("content-type")).toMatch(/atom\+xml/);
      const text = await answer.text();
      const feed = await page.evaluate((xml) => {
        const parsed = new DOMParser().parseFromString(xml, "application/xml");
        const all = (name: string) => [...parsed.getElementsByTagName(name)].map(({textContent}) => textContent);
        return {
          root: `${parsed.documentElement.namespaceURI} ${parsed.documentElement.localName}`,
          ids: all("id"),
          updated: all("updated"),
          entries: all("entry").length,
        };
      }, text);
      expect(feed.root).toBe("http://www.w3.org/2005/Atom feed");
      expect(feed.entries).toBeGreaterThan(0);
      expect(new Set(feed.ids).size).toBe(feed.ids.length);
      for (const id of feed.ids) expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab]/);
      for (const day of feed.updated) expect(day).toMatch(/^\d{4}-\d\d-\d\dT00:00:00\.000Z$/);
      expect(text).not.toContain("site.invalid");
    },
  );

  test("what changed is on the home page, and the release in the footer leads there", async ({open}) => {
    const {page} = await open("/ar/");
    expect(await page.locator('main a[href="/ar/changes/"]').count()).toBeGreaterThan(0);
    await page.locator('footer a[href="/ar/changes/"]').click();
    await page.locator("section.changes table").first().waitFor();
  });
});
