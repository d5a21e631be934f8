/** What a resident who holds officials to account comes for, each in one sitting: on a phone, in two languages, on the real release. */
import {describe, expect} from "vitest";
import {MISSING} from "../model/missing.ts";
import {openRelease} from "../query/node.ts";
import {firstView} from "./bytes.ts";
import {compare, copied, settled} from "./comparePage.ts";
import {plain, textOf} from "./pages.ts";
import {test} from "./test.ts";
import {wordsOf} from "./words.ts";

const PHONE = {viewport: {width: 360, height: 740}, hasTouch: true};
const WITHOUT_SCRIPT = {...PHONE, javaScriptEnabled: false};

describe.each(["en", "ar"].map(wordsOf))("a resident who reads $locale", ({locale, t, like}) => {
  const vienna = `/${locale}/city/vienna/`;

  test("arrives at one indicator of a city: value, year, unit, sentence and table, without JavaScript, in 100 KB", async ({
    open,
    site,
    browser,
  }) => {
    const {page} = await open(`${vienna}#pm25`, WITHOUT_SCRIPT);
    const row = page.locator("table tr#pm25");
    const said = plain(await row.textContent());
    expect(said).toMatch(/11\.6 \S+.*2020.*=545 \S+ 854/);
    expect(said).toMatch(like("standing.better.share.tied", {share: "35%", count: "853"}));
    expect(await row.evaluate((element) => element.getBoundingClientRect().top < innerHeight)).toBe(true);
    const {all} = await firstView(browser, site.url + vienna);
    expect(all.brotli).toBeLessThanOrEqual(100_000);
  });

  test("asks whether that is good: the comparison in words, the direction, and what it does not say", async ({
    open,
  }) => {
    const {page} = await open(vienna, WITHOUT_SCRIPT);
    await page.locator('tr#pm25 a[href*="/indicator/pm25/"]').click();
    const about = await textOf(page, "main");
    expect(about).toContain(t("indicator.direction.lower-is-better"));
    expect(about).toContain(t("indicator.misreading"));
  });

  test("asks the same of a figure that may not be judged, and is told why it is not", async ({open}) => {
    const {page} = await open(vienna, WITHOUT_SCRIPT);
    const row = await textOf(page, "tr#population-density");
    expect(row).toMatch(like("standing.higher.share", {count: "852"}));
    expect(row).toContain(t("refusal.NEUTRAL"));
    expect(row).not.toMatch(like("standing.better.share"));
  });

  test("asks whether it got better between two years: the change with its sign and in per cent", async ({open}) => {
    const {page, problems} = await open(vienna, PHONE);
    await page.locator("tr#pm25 details summary").click();
    await page
      .getByRole("link", {name: t("figure.origin.years")})
      .locator("visible=true")
      .click();
    await page.waitForURL(/view=slope/);
    await settled(page, "Vienna");
    await page.locator("select[name=from]").selectOption("2010");
    await page.locator("select[name=to]").selectOption("2020");
    await page.waitForURL(/years=2010-2020/);
    await settled(page, "2010");
    const said = await textOf(page, "#view-slope");
    expect(said).toMatch(like("slope.down", {first: "2010", last: "2020"}));
    expect(said).toMatch(/Vienna \(−7\.2 \S+ −38%\)/);
    expect(problems).toEqual([]);
  });

  test("asks it across a change of method, and is warned instead of told a change", async ({open}) => {
    const {page} = await open(
      compare("cities=aguascalientes&indicators=poverty&view=slope&years=2010-2020", locale),
      PHONE,
    );
    await settled(page, "Aguascalientes");
    const said = await textOf(page, "#view-slope");
    expect(said).toMatch(like("slope.broken", {cities: "Aguascalientes"}));
    expect(said).not.toMatch(/[−+]\d/);
  });

  test("asks what was promised: the target, who set it, by when, the pace it takes and the pace so far", async ({
    open,
  }) => {
    const {page} = await open(`/${locale}/city/barcelona-es/`, WITHOUT_SCRIPT);
    const promise = await textOf(page, "section:has(#promises)");
    expect(promise).toMatch(like("city.commitments.text", {value: "23%", target: "2020", base: "2008"}));
    expect(promise).toMatch(like("pace.asked", {rate: "−2.2%", base: "2008", target: "2020"}));
    expect(promise).toMatch(like("pace.author"));
    expect(promise).toMatch(like("pace.refusal.NO_BASE", {base: "2008"}));
  });

  test("asks where a number comes from: publisher, licence, day, file, checksum, and a question that does give it", async ({
    open,
  }) => {
    const {page} = await open(vienna, WITHOUT_SCRIPT);
    await page.locator("tr#pm25 details summary").click();
    const origin = page.locator("tr#pm25 details");
    expect(plain(await origin.textContent())).toMatch(
      like("figure.origin.published", {line: "140,843", source: "eu-city-panel"}),
    );
    const [answer] = await (
      await openRelease("public/data/latest")
    ).query<{value: number}>((await origin.locator("code").textContent())!);
    expect(answer!.value).toBeCloseTo(11.6, 1);
    await origin.getByRole("link", {name: t("figure.origin.file")}).click();
    const source = await textOf(page, ":target");
    expect(source).toMatch(
      like("city.sources.file", {licence: "CC-BY-4.0", file: "data/sources/eu-city-panel/figures.csv"}),
    );
    expect(source).toMatch(/Masselot.*\b20\d\d\b.*\b[0-9a-f]{64}\b/);
  });

  test("asks why a figure is not there: one of six kinds, who could mend it, and whom to ask", async ({open}) => {
    const {page, problems} = await open(vienna, WITHOUT_SCRIPT);
    const section = page.locator("section:has(> h2#missing)");
    expect(plain(await section.locator("p").first().textContent())).toMatch(
      like("city.missing.lead", {city: "Vienna"}),
    );
    const kinds = await section.locator("dl > div").all();
    expect(kinds.length).toBeGreaterThan(1);
    for (const kind of kinds) {
      const [, name] = /missing-([a-z-]+)$/.exec((await kind.locator(".missing-pattern").getAttribute("class"))!)!;
      const state = MISSING.find((one) => one === name)!;
      expect(plain(await kind.locator("dt").textContent())).toContain(t(`missing.${state}`));
      expect(plain(await kind.locator("dd p").textContent())).toBe(plain(t(`missing.${state}.about`)));
    }
    await section.locator("dl > div details summary").first().click();
    const ask = section.locator("details[open] .ask a").first();
    expect(plain(await ask.textContent())).toMatch(like("missing.ask"));
    await ask.click();
    expect(await textOf(page, "main")).toContain(t("source.published"));
    expect(problems).toEqual([]);
  });

  test("sees on every page how much is missing, by kind", async ({open}) => {
    for (const path of ["", "data/", "indicator/no2/"]) {
      const {page} = await open(`/${locale}/${path}`, WITHOUT_SCRIPT);
      const footer = await textOf(page, "footer");
      expect.soft(footer, path).toMatch(like("missing.count"));
      expect.soft(footer, path).toMatch(like("missing.foreign"));
    }
  });

  test("shares it: a picture of place, value, year and source, and a link pinned to the release", async ({
    open,
    site,
  }) => {
    const {page, problems} = await open(compare("cities=vienna&indicators=pm25", locale), PHONE);
    await settled(page, "Vienna");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.locator(".share > summary").click();
    const link = new URL(await copied(page, t("share.link.copy")));
    expect(link.searchParams.get("release")).toBe(await page.locator("html").getAttribute("data-release"));
    expect(problems).toEqual([]);

    const {page: city} = await open(vienna, WITHOUT_SCRIPT);
    const preview = async (property: string) =>
      (await city.locator(`meta[property="${property}"]`).getAttribute("content"))!;
    expect(await preview("og:title")).toMatch(/Vienna/);
    const picture = await fetch(site.url + new URL(await preview("og:image"), site.url).pathname);
    expect(picture.headers.get("content-type")).toBe("image/png");
    const png = Buffer.from(await picture.arrayBuffer());
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
      Number(await preview("og:image:width")),
      Number(await preview("og:image:height")),
    ]);
  });

  test("comes back to the same link after a release: then and now with the reason, or unchanged, and it is spoken", async ({
    open,
  }) => {
    const since = "2026.11.0";
    const told = async (address: string) => {
      const {page, problems} = await open(compare(`${address}&release=${since}`, locale), PHONE);
      const notice = page.locator("[role=status]:has(.since)");
      await notice.waitFor();
      expect(problems).toEqual([]);
      return plain(await notice.textContent());
    };
    const changed = await told("cities=amsterdam&indicators=greenness");
    expect(changed).toMatch(like("since.item"));
    expect(changed).toMatch(like("changes.reason.other-source"));
    expect(await told("cities=vienna&indicators=pm25")).toMatch(like("since.unchanged", {since, count: "1"}));
  });
});
