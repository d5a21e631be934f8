/** A reader's own city: its file is checked and compared on the reader's machine, asks for nothing, and becomes a folder for the project. */
import {readFileSync} from "node:fs";
import {parse} from "csv-parse/sync";
import {unzipSync} from "fflate";
import type {Page} from "playwright-core";
import {describe, expect} from "vitest";
import {SubmissionFile} from "../model/submissionFile.ts";
import {plain, textOf} from "./pages.ts";
import {test} from "./test.ts";
import {wordsOf} from "./words.ts";

const HEADER = "city,indicator,period,value,unit,status,boundary,url,note";
/** Made up: a city of the registry, with figures that nobody published. */
const LINES = [
  "lyon,pm25,2020,9.5,ug/m3,A,municipality,https://example.org/air,made up",
  "lyon,pm25,2015,0.0123,mg/m3,A,municipality,,made up",
  "lyon,population,2015,1600,10*3.{person},A,municipality,,made up",
];

function fileOf(lines: readonly string[]) {
  return {name: "indicators.csv", mimeType: "text/csv", buffer: Buffer.from(`${[HEADER, ...lines].join("\n")}\n`)};
}

/** Fetches what the page needs, and waits until a file may be chosen. */
async function made(page: Page): Promise<void> {
  await page.locator("[data-part=ready]").click();
  await page.locator("input[type=file]:enabled").waitFor();
}

async function saved(page: Page, button: string): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.locator(button).click()]);
  return readFileSync(await file.path());
}

describe.each(["en", "ar"].map(wordsOf))("a reader of $locale brings a city", ({locale, t, like}) => {
  const address = `/${locale}/own/`;

  test("and compares it with no request at all, even without a network; it is marked and gets no place", async ({
    open,
  }) => {
    const {page, requests, problems, foreign} = await open(address);
    await made(page);
    const before = requests.length;
    await page.context().setOffline(true);
    await page.locator("input[type=file]").setInputFiles(fileOf(LINES));
    await page.locator("[data-part=views] table").first().waitFor();
    expect(await textOf(page, "[data-part=status]")).toMatch(like("own.taken", {count: "3", city: "lyon"}));
    const views = await textOf(page, "[data-part=views]");
    expect(views).toContain(plain(t("own.name", {city: "Lyon"})));
    const row = page.locator("[data-part=views] .matrix tr[data-indicator=pm25]");
    const own = plain(await row.locator("td").first().textContent());
    expect(own).toContain("9.5");
    expect(own).toContain(t("status.V"));
    expect(own).toContain(t("own.source"));
    expect(await row.locator("td").first().locator(".place").count()).toBe(0);
    expect(await row.locator("td").nth(1).locator(".place").count()).toBe(1);
    expect(await page.locator('[data-part=views] :is(a[href*="/own/"], a[href*="city=own"])').count()).toBe(0);
    expect(await page.locator("[data-part=views] .parallels .marker, [data-part=views] svg").count()).toBeGreaterThan(
      0,
    );
    const csv = (await saved(page, "[data-part=csv]")).toString("utf8");
    const ours = parse<Record<string, string>>(csv, {columns: true}).filter(({city}) => city === "own");
    expect(ours).toHaveLength(2);
    for (const row of ours)
      expect(row).toMatchObject({name: t("own.name", {city: "Lyon"}), status: "V", place: "", source: "own"});
    expect(requests.slice(before).filter((url) => !/^(blob|data):/.test(url))).toEqual([]);
    expect([...problems, ...foreign]).toEqual([]);
    expect(page.url()).toMatch(new RegExp(`${address}$`));
  });

  test("hears line by line what is wrong, and is offered no folder", async ({open}) => {
    const {page} = await open(address, {viewport: {width: 360, height: 740}});
    await made(page);
    const wrong = [
      'lyon,pm25,2020,"11,6",ug/m3,A,municipality,,',
      "lyon,pm25,2021,1,furlong,A,municipality,,<img src=x>",
    ];
    await page.locator("input[type=file]").setInputFiles(fileOf([...LINES, ...wrong]));
    const rows = page.locator("[data-part=problems] tbody tr");
    await rows.first().waitFor();
    const said = (await rows.allTextContents()).map(plain);
    expect(said).toHaveLength(2);
    expect(said[0]).toMatch(/^5\s?value/);
    expect(said[0]).toContain(plain(t("submission.comma")));
    expect(said[1]).toContain("ug/m3 mg/m3 ng/m3");
    expect(await page.locator("[data-part=give]").isVisible()).toBe(false);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.locator("input[type=file]").setInputFiles(fileOf(LINES));
    await page.locator("[data-part=give]").waitFor();
    expect(await rows.count()).toBe(0);
  });

  test("takes along a folder that the project takes, and of a new city a line of the registry", async ({open}) => {
    const {page, problems} = await open(address);
    await made(page);
    const lines = LINES.map((line) => line.replace("lyon", "made-up-town"));
    await page.locator("input[type=file]").setInputFiles(fileOf(lines));
    const give = page.locator("[data-part=give]");
    await give.waitFor();
    expect(await textOf(page, "[data-part=status]")).toMatch(like("own.new", {city: "made-up-town"}));
    for (const [name, text] of Object.entries({
      ...{name: "Statistics office of a town that is made up", role: "data steward", contact: "office@example.org"},
      ...{homepage: "https://example.org/", city: 'Made "Up", Town', country: "fr", lat: "45.7", lon: "4.8"},
      "method-pm25": "one station",
    }))
      await give.locator(`input[name="${name}"]`).fill(text);
    await give.locator("select").selectOption("CC0-1.0");
    const files = unzipSync(await saved(page, "[data-part=give] button"));
    const text = (name: string) => Buffer.from(files[name]!).toString("utf8");
    expect(Object.keys(files).sort()).toEqual([
      "README.md",
      "cities-line.csv",
      "data/submissions/made-up-town/indicators.csv",
      "data/submissions/made-up-town/submission.json",
    ]);
    expect(text("data/submissions/made-up-town/indicators.csv")).toBe(`${[HEADER, ...lines].join("\n")}\n`);
    const about = SubmissionFile.parse(JSON.parse(text("data/submissions/made-up-town/submission.json")));
    expect(about).toMatchObject({
      id: "made-up-town-indicators",
      licence_spdx: "CC0-1.0",
      methods: {pm25: "one station"},
    });
    const [header, line] = text("cities-line.csv").trim().split("\n");
    expect(header).toBe(readFileSync("data/cities.csv", "utf8").split(/\r?\n/)[0]);
    expect(line).toMatch(/^made-up-town,"Made ""Up"", Town",,FR,,,45\.7,4\.8,+$/);
    expect(text("README.md")).toContain("npm run check data/submissions/made-up-town/indicators.csv");
    expect(problems).toEqual([]);
  });
});

test("the figures of a city of the release are an example that the page itself takes", async ({open}) => {
  const {page} = await open("/en/own/");
  await page.locator("#picker-example").fill("vienn");
  await page
    .getByRole("option", {name: /Vienna/})
    .first()
    .waitFor();
  const [file] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  const buffer = readFileSync(await file.path());
  await made(page);
  await page.locator("input[type=file]").setInputFiles({name: "vienna.csv", mimeType: "text/csv", buffer});
  await page.locator("[data-part=give]").waitFor();
  expect(await page.locator("[data-part=problems] tr").count()).toBe(0);
});
