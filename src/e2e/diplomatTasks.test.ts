/**
 * What a delegation comes for, each in one sitting: in two languages, from the kit. The site is served as any static server
 * serves a folder, and the browser reaches no other host.
 */
import sirv from "sirv";
import {describe, expect} from "vitest";
import {textDirection} from "../i18n/translator.ts";
import {asked, compare, copied, settled} from "./comparePage.ts";
import {plain, textOf} from "./pages.ts";
import {serveFiles} from "./site.ts";
import type {Site} from "./site.ts";
import {test as base} from "./test.ts";
import {wordsOf} from "./words.ts";

const test = base.extend<{site: Site}>({
  site: [
    async ({}, use) => {
      const kit = await serveFiles(sirv("dist"));
      await use(kit);
      await kit.close();
    },
    {scope: "file"},
  ],
});

const WITHOUT_SCRIPT = {javaScriptEnabled: false};
const DECLARATION = "network:mayors-for-democracy";

describe.each(["en", "ar"].map(wordsOf))("a delegation that reads $locale", ({locale, t, like}) => {
  test("walks without a network from home to a city, an indicator, a comparison and a pair", async ({open}) => {
    const {page, problems, foreign} = await open(`/${locale}/`);
    await page.locator("main").getByRole("combobox").first().fill("vien");
    await page
      .getByRole("option", {name: /Vienna/})
      .first()
      .waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(`**/${locale}/city/vienna/`);
    await page.locator('tr#pm25 a[href*="/indicator/pm25/"]').click();
    await page.waitForURL(new RegExp(`/${locale}/indicator/pm25/`));
    expect(await textOf(page, "main")).toMatch(/Vienna.*11\.6/);
    await page
      .getByRole("link", {name: t("nav.compare"), exact: true})
      .first()
      .click();
    await page.getByRole("combobox", {name: t("choice.add")}).fill("nairo");
    await page
      .getByRole("option", {name: /Nairobi/})
      .first()
      .waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(/cities=.*nairobi/);
    await settled(page, "Nairobi");
    await page
      .getByRole("link", {name: t("nav.brief"), exact: true})
      .first()
      .click();
    await page.locator('a[href$="/brief/berlin--madrid/"]').first().click();
    expect(await page.getByRole("heading", {level: 1}).textContent()).toMatch(/Berlin.*Madrid/);
    expect([...problems, ...foreign]).toEqual([]);
  });

  test("reads what two cities can offer each other, their shared gaps and contacts, on one sheet of A4", async ({
    open,
  }) => {
    const {page} = await open(`/${locale}/brief/berlin--madrid/`, WITHOUT_SCRIPT);
    const brief = await textOf(page, "main");
    for (const [key, values] of [
      ["brief.part.first", {first: "Berlin", second: "Madrid"}],
      ["brief.part.second", {first: "Berlin", second: "Madrid"}],
      ["brief.part.alike", {}],
      ["brief.part.behind", {}],
      ["brief.promises", {}],
      ["brief.notes", {}],
      ["brief.contacts", {}],
      ["brief.better.share", {}],
    ] as const)
      expect(brief).toMatch(like(key, values));
    expect(brief).toMatch(/CC-BY-4\.0.* 20\d\d\.\d+\.\d+/);
    expect(brief).not.toMatch(/undefined|NaN|\[object|\bnull\b/);
    const pdf = (await page.pdf({format: "A4", preferCSSPageSize: true})).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });

  test("turns to the host's language: the view stays, words, names, numbers, direction and print follow", async ({
    open,
  }) => {
    const host = wordsOf(locale === "ar" ? "en" : "ar");
    const {page, problems, foreign} = await open(compare("cities=vienna,lyon&theme=air&view=matrix", locale));
    await settled(page, "Lyon");
    const figure = page.locator("#view-matrix [data-indicator=pm25] td").first();
    const number = async () => /^[\d.,]+/.exec(plain(await figure.textContent()))?.[0];
    const value = await number();
    expect(value).toBe("11.6");
    await page.locator(`[data-languages] a[lang=${host.locale}]`).click();
    await page.waitForURL(`**/${host.locale}/compare/?*`);
    await settled(page, "Lyon");
    expect(asked(page)).toMatchObject({cities: "vienna,lyon", theme: "air", view: "matrix"});
    const root = page.locator("html");
    expect(await root.getAttribute("lang")).toBe(host.locale);
    for (const media of ["screen", "print"] as const) {
      await page.emulateMedia({media});
      expect(await root.evaluate((element) => getComputedStyle(element).direction)).toBe(textDirection(host.locale));
      expect(await number()).toBe(value);
    }
    await page.emulateMedia({media: "screen"});
    expect(await page.locator("[role=tab][data-view=matrix]").getAttribute("aria-selected")).toBe("true");
    for (const name of await page.locator("#view-matrix tr[data-indicator] th").all()) {
      const [written, marked] = [plain(await name.textContent()), await name.locator("[lang=en]").count()];
      if (marked === 0) expect.soft(/\p{Script=Arabic}/u.test(written), written).toBe(host.locale === "ar");
    }
    expect([...problems, ...foreign]).toEqual([]);
  });

  test("builds a bloc of those who signed a declaration, and turns from race to together", async ({open}) => {
    const {page, problems, foreign} = await open(compare("indicators=public-transport-access", locale));
    await page.locator(".groups > summary").click();
    await page.locator(`[name=group] option[value="${DECLARATION}"]`).waitFor({state: "attached"});
    await page.locator("[name=group]").selectOption(DECLARATION);
    await page.getByRole("button", {name: t("groups.take")}).click();
    await page.waitForURL(/against=network/);
    await page.getByText(t("controls.mode.together"), {exact: true}).first().click();
    await page.waitForURL(/mode=together/);
    await page.locator("[role=tab][data-view=together]").click();
    const transport = page.locator('#view-together section[data-indicator="public-transport-access"]');
    await transport.locator(".shares").waitFor();
    const said = plain(await transport.textContent());
    expect(said).toMatch(like("together.sum"));
    expect(said).toMatch(like("together.largest"));
    expect(said).toMatch(like("together.missing"));
    const parts = await transport.locator(".shares .value").allTextContents();
    expect(parts.filter((part) => /^\d+%/.test(plain(part))).length).toBeGreaterThan(1);
    expect(await page.locator("#view-together .place").count()).toBe(0);
    expect([...problems, ...foreign]).toEqual([]);
  });

  test("turns a bloc of its own from race to together: each city's part, who is missing and why, and back", async ({
    open,
  }) => {
    const bloc = "cities=vienna,warsaw,perm&indicators=pm25&against=list&list=graz,lyon,turin,irkutsk";
    const {page, problems, foreign} = await open(compare(`${bloc}&view=matrix`, locale));
    await settled(page, "Perm");
    expect(await textOf(page, "#view-matrix .place")).toMatch(like("place.single"));
    await page.locator('input[name=mode][value="together"]').focus();
    await page.keyboard.press("Space");
    await page.waitForURL(/mode=together/);
    await page.locator("[role=tab][data-view=together]").click(); // is open already: no step of the history
    const air = page.locator('#view-together section[data-indicator="pm25"]');
    await air.locator(".shares").waitFor();
    const said = plain(await air.textContent());
    expect(said).toMatch(like("together.sum", {count: "5"}));
    expect(said).toMatch(like("together.largest"));
    expect(said).toMatch(like("together.missing.kind", {city: "Perm", kind: t("missing.not-collected")}));
    expect(said).toMatch(/Irkutsk/);
    const parts = await air.locator(".shares .value").allTextContents();
    const shares = parts.flatMap((part) => /^(\d+)%/.exec(plain(part))?.[1] ?? []).map(Number);
    expect(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 100)).toBeLessThanOrEqual(2);
    expect(asked(page)).toMatchObject({mode: "together", list: "graz,lyon,turin,irkutsk", against: "list"});

    await page.goBack();
    await settled(page, "Vienna");
    await page.waitForURL((url) => !url.searchParams.has("mode"));
    expect([...problems, ...foreign]).toEqual([]);
  });

  test("asks whether two numbers are comparable: the verdict, with area, year, method and source of each", async ({
    open,
  }) => {
    const {page, problems, foreign} = await open(
      compare("cities=vienna,new-york&indicators=population-municipal,population&year=2014", locale),
    );
    await settled(page, "New York");
    expect(await textOf(page, "#verdict .verdict-whole")).toMatch(like("verdict.overall.not-comparable"));
    await page.locator("#verdict details > summary").click();
    const municipal = await textOf(page, '#verdict li[data-indicator="population-municipal"]');
    expect(municipal).toContain(t("verdict.not-comparable"));
    expect(municipal).toMatch(like("verdict.score", {score: "10", grade: "D"}));
    const both = (name: string, left: string, right: string) =>
      like("difference.each", {name, left, city: "Vienna", right, other: "New York"});
    for (const [name, left, right] of [
      [t("difference.boundary"), t("boundary.greater-city"), t("boundary.municipality")],
      [t("difference.source"), "eu-city-panel", "unsd-city-population"],
      [t("difference.method"), t("method.statistics"), t("method.estimate")],
      [t("difference.year"), "2014", "2015"],
    ] as const)
      expect(municipal).toMatch(both(name, left, right));
    const alike = await textOf(page, '#verdict li[data-indicator="population"]');
    expect(alike).toMatch(like("verdict.score", {score: "100", grade: "A"}));
    expect(alike).toMatch(like("difference.alike"));
    expect([...problems, ...foreign]).toEqual([]);
  });

  test("projects a comparison: words for a room, cities told apart by shape, every picture without a pointer", async ({
    open,
  }) => {
    const {page, problems, foreign} = await open(compare("cities=vienna,lyon,nairobi", locale), {
      viewport: {width: 1920, height: 1080},
    });
    await settled(page, "Nairobi");
    await page.getByRole("button", {name: t("screen.full")}).click();
    await page.getByRole("button", {name: t("screen.full.leave")}).waitFor();
    const name = page.locator("#view-parallels tbody th a:visible").first();
    expect((await name.boundingBox())!.height).toBeGreaterThan(1920 / 60);
    const shapes = await page
      .locator("live-view:visible .marker path")
      .evaluateAll((paths) => paths.map((path) => path.getAttribute("d")));
    expect(new Set(shapes).size).toBe(3);
    expect(await textOf(page, "live-view:visible")).toMatch(/Vienna.*Lyon.*Nairobi/);
    expect([...problems, ...foreign]).toEqual([]);
  });

  test("shows a code that another delegation scans: the same view on its phone, of the same release", async ({
    open,
  }) => {
    const {page} = await open(compare("cities=vienna,lyon&view=trends", locale));
    await settled(page, "Lyon");
    await page.locator(".share > summary").click();
    await page.getByRole("button", {name: t("share.code")}).click();
    const dialog = page.getByRole("dialog");
    await dialog.locator(".qr-code").waitFor();
    const {pathname, search, searchParams} = new URL(plain(await dialog.locator("bdi").textContent()));
    expect(searchParams.get("release")).toBe(await page.locator("html").getAttribute("data-release"));
    const {page: phone, problems, foreign} = await open(pathname + search, {viewport: {width: 360, height: 740}});
    await settled(phone, "Lyon");
    expect(await textOf(phone, "h1")).toBe(await textOf(page, "h1"));
    expect(await phone.locator("#view-trends").isVisible()).toBe(true);
    expect([...problems, ...foreign]).toEqual([]);
  });

  test("quotes a figure: value, year, release, licence and whose figure it is, as text, BibTeX and CSL-JSON", async ({
    open,
  }) => {
    const {page, problems, foreign} = await open(
      compare("cities=vienna,graz&indicators=pm25,waste-per-person", locale),
    );
    await settled(page, "Graz");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const release = (await page.locator("html").getAttribute("data-release"))!;
    await page.locator(".share > summary").click();
    await page.locator("[name=cited] optgroup").first().waitFor({state: "attached"});
    const all = plain(await copied(page, t("share.cite.text")));
    expect(all).toMatch(like("cite.page", {author: "City Parallels", release}));
    expect(all).toMatch(like("cite.sources"));
    expect(all).toMatch(like("cite.derived", {author: "City Parallels"}));
    expect(all).toContain("CC-BY-4.0");

    const figure = page.locator("[name=cited] optgroup").filter({hasText: /11\.6/}).locator("option").first();
    await page.locator("[name=cited]").selectOption(await figure.getAttribute("value"));
    const one = plain(await copied(page, t("share.cite.text")));
    expect(one).toMatch(like("cite.figure.published", {city: "Vienna", period: "2020"}));
    expect(one).toMatch(/11\.6 \S+.*Masselot/);
    const derived = page.locator("[name=cited] optgroup").last().locator("option").first();
    await page.locator("[name=cited]").selectOption(await derived.getAttribute("value"));
    expect(plain(await copied(page, t("share.cite.text")))).toMatch(
      like("cite.figure.derived", {author: "City Parallels"}),
    );
    await page.locator("[name=cited]").selectOption(await figure.getAttribute("value"));
    expect(plain(await copied(page, "BibTeX"))).toMatch(/^@misc\{city-parallels-2.*@misc\{eu-city-panel,/);
    const items = JSON.parse(await copied(page, "CSL-JSON")) as {type: string}[];
    expect(items.map(({type}) => type)).toEqual(["dataset", "dataset"]);
    expect([...problems, ...foreign]).toEqual([]);
  });
});
