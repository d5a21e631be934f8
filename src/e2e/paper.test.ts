/** What comes out of a printer: pages, text, codes; and what stands in for paper in a room: the code on the screen, the full screen. */
import type {Page} from "playwright-core";
import {extractText, getDocumentProxy} from "unpdf";
import {encode} from "uqr";
import {describe, expect} from "vitest";
import {compare, settled} from "./comparePage.ts";
import {plain} from "./pages.ts";
import {test} from "./test.ts";
import {wordsOf} from "./words.ts";

const FORMATS = ["A4", "Letter"] as const;
const RELEASE = /20\d\d\.\d+\.\d+/;
const COMPARISON = compare("cities=vienna,lyon,nairobi&indicators=pm25,population&view=matrix");

describe.for([
  {locale: "en", words: {sources: /Sources/, standing: "Where it stands", strengths: "Strengths and gaps"}},
  {locale: "ar", words: {sources: /CC-BY/, standing: "أين تقف", strengths: "نقاط القوة"}},
])("on paper in $locale", ({locale, words}) => {
  test.for(FORMATS)(
    "a brief is one sheet of %s: both cities, sources, release, day, address",
    async (format, {open}) => {
      const {page} = await open(`/${locale}/brief/berlin--madrid/`);
      const [sheet, ...more] = await printed(page, format);
      expect(more).toEqual([]);
      for (const part of [/CC-BY-4\.0/, words.sources, RELEASE, /\/brief\/berlin--madrid\/\?release=/, year()])
        expect(sheet).toMatch(part);
      expect(sheet).not.toMatch(/undefined|NaN|\{/);
    },
  );

  test.for(FORMATS)(
    "a city has its standing on the first sheet of %s, its sources on the last",
    async (format, {open}) => {
      const {page} = await open(`/${locale}/city/vienna/`);
      const sheets = await printed(page, format);
      expect(sheets.length).toBeGreaterThan(4);
      expect(sheets.length).toBeLessThanOrEqual(13);
      expect(sheets[0]).toMatch(RELEASE);
      expect(sheets[0]).toMatch(/\/city\/vienna\/\?release=/);
      const first = await textOfHead(page, "#strengths");
      if (locale === "en")
        for (const head of [words.standing, words.strengths, first]) expect(sheets[0]).toContain(head);
      expect(sheets.slice(-3).join(" ")).toMatch(/eu-city-panel.*CC-BY-4\.0/);
    },
  );

  test("an indicator says what it is, its sources and each city, in a bearable number of sheets", async ({open}) => {
    const {page} = await open(`/${locale}/indicator/pm25/`);
    const sheets = await printed(page, "A4");
    expect(sheets.length).toBeLessThanOrEqual(18);
    expect(sheets[0]).toMatch(/PM2\.5/);
    expect(sheets[0]).toMatch(/\/indicator\/pm25\/\?release=/);
    expect(sheets.join(" ")).toMatch(/eu-city-panel/);
    expect(sheets.join(" ")).toMatch(/WHO|2021/);
  });

  test("a list of cities that is not whole says how many it has of how many, and offers no button", async ({open}) => {
    const {t, like} = wordsOf(locale);
    const {page} = await open(`/${locale}/indicator/population/`);
    const text = (await printed(page, "A4")).join(" ");
    if (locale === "en") expect(text).toMatch(like("indicator.cities.some"));
    await page.emulateMedia({media: "print"});
    expect(await page.getByText(like("indicator.cities.some")).isVisible()).toBe(true);
    expect(await page.locator("[data-whole]").isVisible()).toBe(false);
    expect(text).not.toContain(t("indicator.cities.whole", {count: "1,892"}));
  });

  test("a comparison prints what is shown, by the address that gives it again", async ({open}) => {
    const {page} = await open(COMPARISON.replace("/en/", `/${locale}/`));
    await settled(page);
    const sheets = await printed(page, "A4");
    expect(sheets.length).toBeLessThanOrEqual(6);
    expect(sheets[0]!.replaceAll(" ", "")).toMatch(
      /\/compare\/\?cities=vienna,lyon,nairobi&indicators=pm25,population&view=matrix&release=20\d\d/,
    );
    expect(sheets.join(" ")).toMatch(/PM2\.5/);
  });
});

describe("a printed page", () => {
  test.for(["/en/city/vienna/", "/en/indicator/pm25/", "/en/brief/berlin--madrid/", COMPARISON])(
    "bears the QR code of its address with the release, large enough to scan: %s",
    async (path, {open}) => {
      const {page} = await open(path);
      if (path === COMPARISON) await settled(page, "Nairobi");
      await beforePrint(page);
      await page.emulateMedia({media: "print"});
      const address = plain(await page.locator(".letterhead [data-shows=address]").textContent());
      const release = await page.locator("html").getAttribute("data-release");
      expect(new URL(address).searchParams.get("release")).toBe(release);
      expect(address.startsWith(await canonical(page))).toBe(true);
      for (const [name, value] of new URL(page.url()).searchParams)
        expect(new URL(address).searchParams.get(name)).toBe(value);
      const code = page.locator(".letterhead .qr-code");
      expect(await modules(code.locator("path").nth(1).getAttribute("d"))).toEqual(encoded(address));
      const side = (await code.boundingBox())!.width;
      const {size} = encode(address, {ecc: "M", border: 0});
      expect((side / 96) * 2.54 * (size / (size + 8))).toBeGreaterThanOrEqual(2);
    },
  );

  test("numbers the links that lead off the site and lists their addresses; none stays on the screen", async ({
    open,
  }) => {
    const {page} = await open("/en/sources/eu-city-panel/");
    const address = await page.locator("main a[href^=http]").first().getAttribute("href");
    const sheets = await printed(page, "A4");
    expect(sheets.at(-1)!.replaceAll(" ", "")).toContain(address);
    expect(sheets.at(-1)).toMatch(/Addresses 1\. ?http/);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    expect(await page.locator(".footnote, .footnotes").count()).toBe(0);
  });

  test("has no chrome and is whole without JavaScript, its links with their addresses", async ({open}) => {
    const {page} = await open("/en/sources/eu-city-panel/", {javaScriptEnabled: false});
    const {totalPages, text} = await read(await page.pdf({format: "A4", preferCSSPageSize: true}));
    expect(totalPages).toBeLessThan(8);
    const all = text.join(" ");
    expect(all).toMatch(RELEASE);
    expect(all).not.toMatch(/Compare Cities Indicators|Find a city/);
    expect(all.replaceAll(" ", "")).toContain("(http");
  });
});

describe("in a room", () => {
  test("the code of a comparison is shown large, says what the copied link says, and Escape closes it", async ({
    open,
  }) => {
    const {page, problems} = await open(compare("cities=vienna,lyon&view=trends"));
    await settled(page, "Lyon");
    await page.locator(".share > summary").click();
    const act = page.getByRole("button", {name: "Show QR code"});
    await act.focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    const address = plain(await dialog.locator("bdi").textContent());
    expect(address).toMatch(/\/en\/compare\/\?cities=vienna,lyon&view=trends&release=20\d\d/);
    expect(await modules(dialog.locator("path").nth(1).getAttribute("d"))).toEqual(encoded(address));
    expect((await dialog.locator(".qr-code").boundingBox())!.height).toBeGreaterThan(300);
    await page.keyboard.press("Escape");
    await dialog.waitFor({state: "detached"});
    expect(await act.evaluate((button) => button === document.activeElement)).toBe(true);
    const {pathname, search} = new URL(address);
    const {page: phone} = await open(pathname + search, {viewport: {width: 360, height: 740}});
    await settled(phone, "Lyon");
    expect(plain(await phone.locator("h1").textContent())).toBe(plain(await page.locator("h1").textContent()));
    expect(await phone.locator("#view-trends").isVisible()).toBe(true);
    expect(problems).toEqual([]);
  });

  test("the full screen shows pictures and labels alone, a sixtieth of its width and more in size", async ({open}) => {
    const {page, problems} = await open(compare("cities=vienna,lyon,nairobi"), {viewport: {width: 1920, height: 1080}});
    await settled(page, "Nairobi");
    await page.getByRole("button", {name: "Full screen"}).click();
    const leave = page.getByRole("button", {name: "Leave full screen"});
    await leave.waitFor();
    for (const hidden of [".masthead", ".colophon", "compare-controls .settings", "#verdict"])
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
    const height = await page
      .locator("#view-parallels tbody th a:visible")
      .first()
      .evaluate((name) => name.getBoundingClientRect().height);
    expect(height).toBeGreaterThan(1920 / 60);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(1920);
    await leave.click();
    await page.locator(".masthead").waitFor();
    expect(await leave.count()).toBe(0);
    expect(problems).toEqual([]);
  });
});

/** The text of each sheet, as printed by the browser with what the page adds to paper. */
async function printed(page: Page, format: (typeof FORMATS)[number]): Promise<string[]> {
  await ready(page);
  return (await read(await page.pdf({format, preferCSSPageSize: true}))).text;
}

/** Arabic letters may come in the forms in which they are drawn; in NFKC they are those that people type. */
async function read(pdf: Buffer): Promise<{totalPages: number; text: string[]}> {
  const {totalPages, text} = await extractText(await getDocumentProxy(new Uint8Array(pdf)));
  return {totalPages, text: text.map((sheet) => plain(sheet.normalize("NFKC")))};
}

async function beforePrint(page: Page): Promise<void> {
  await ready(page);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
}

async function ready(page: Page): Promise<void> {
  await page.locator(".letterhead[data-ready]").waitFor({state: "attached"});
}

async function canonical(page: Page): Promise<string> {
  return page.locator("link[rel=canonical]").evaluate((link: HTMLLinkElement) => link.href);
}

async function textOfHead(page: Page, selector: string): Promise<string> {
  return plain(await page.locator(selector).textContent());
}

/** The dark modules of a drawn code: "x,y". */
async function modules(path: Promise<string | null>): Promise<string[]> {
  const strokes = (await path)!.matchAll(/M(\d+) (\d+)\.5h(\d+)/g);
  return [...strokes].flatMap(([, x, y, length]) =>
    Array.from({length: Number(length)}, (_, step) => `${Number(x) + step},${y}`),
  );
}

/** Those of an address. */
function encoded(address: string): string[] {
  const {data} = encode(address, {ecc: "M", border: 0});
  return data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `${x},${y}` : [])));
}

function year(): RegExp {
  return new RegExp(String(new Date().getFullYear()));
}
