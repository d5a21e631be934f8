/** Cities, indicators and addresses with names that try to be more than names: from the pipeline to the page they stay text. */
import {createHash} from "node:crypto";
import {existsSync, readFileSync} from "node:fs";
import {readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect} from "vitest";
import type {Page} from "playwright-core";
import {collect} from "../../scripts/pipeline/collect.ts";
import {synthetic} from "../../scripts/pipeline/synthetic.ts";
import {landOfTheWorld} from "../charts/land.ts";
import {staticDocument} from "../charts/document.ts";
import {loadTranslator, LOCALES} from "../i18n/translator.ts";
import type {Database} from "../query/database.ts";
import {openRelease} from "../query/node.ts";
import type {Screen} from "../views/screen.ts";
import {compare, settled} from "./comparePage.ts";
import {sideways} from "./sideways.ts";
import {test} from "./test.ts";

type View = (db: Database, selection: object, screen: Screen) => unknown;

/** Each sets `window.ran` where it is taken for more than text, or breaks out of what holds it. */
const HOSTILE = {
  tag: '<img src=x onerror="window.ran=1">',
  breakout: "\"'></option></title><script>window.ran=1</script>",
  bidi: "\u202Egnp.exe\u2066\u200F\u202B",
  signs: "$& $1 $' {count} %s &lt;b&gt; ]]> --> \\ ' \" ` ${1}; DROP TABLE city; --",
  long: "W".repeat(10_000),
} as const;

const CITIES = {
  city1: {id: "vienna", name: HOSTILE.tag + HOSTILE.signs, local: HOSTILE.breakout},
  city2: {id: "barcelona-es", name: HOSTILE.breakout + HOSTILE.bidi, local: HOSTILE.tag},
  city3: {id: "warsaw", name: HOSTILE.long, local: HOSTILE.bidi},
};

/** Under the ids of the real ones, so that real pages show them. */
const HOSTILE_CITIES: readonly string[] = Object.values(CITIES).map(({id}) => id);

const words = (field: string) => `${field} ${Object.values(HOSTILE).join(" ")}`;
const title = `${HOSTILE.tag}$&{count}"'`;

const INDICATOR = {
  id: "pm25",
  title,
  question: words("question"),
  definition: words("definition"),
  formula: words("formula"),
  misreading: words("misreading"),
  caveats: [words("caveat")],
  unit: {label: HOSTILE.tag, ucum: "u"},
  direction: "lower-is-better" as const,
  rankable: true,
  decimals: 1,
};

const VIEWS = import.meta.glob<Record<string, View>>(["../views/*.ts", "!../views/*.test.ts"], {eager: true});
const {release} = JSON.parse(readFileSync("dist/data/latest/release.json", "utf8")) as {release: string};
/** A selection for every view: each takes of it what it knows. */
const SELECTION = {
  city: "vienna",
  cities: HOSTILE_CITIES,
  a: "vienna",
  b: "warsaw",
  indicator: "pm25",
  indicators: ["pm25"],
  theme: "air",
  source: "alpha",
  name: HOSTILE.tag,
  list: HOSTILE_CITIES,
  against: "list",
  picture: "comparison",
  query: `cities=${HOSTILE_CITIES.join()}&indicators=pm25`,
  land: landOfTheWorld(),
};

test("every view of a hostile release draws text: read again, its HTML says the same and holds nothing that runs", async () => {
  const db = await openRelease(await hostileRelease("2026.1.0"));
  const drawn: string[] = [];
  for (const locale of [LOCALES[0]!, "ar"]) {
    const screen = {document: staticDocument(), locale, t: await loadTranslator(locale), base: "/"};
    for (const [path, file] of Object.entries(VIEWS)) {
      const name = /(\w+)\.ts$/.exec(path)![1]!;
      const view = file[name];
      if (typeof view !== "function" || view.length !== 3) continue;
      const element = await Promise.resolve()
        .then(() => view(db, SELECTION, screen))
        .catch(() => null);
      if (element === null || typeof element !== "object" || !("outerHTML" in element)) continue;
      const {outerHTML, textContent} = element as Element;
      const again = staticDocument();
      again.body.innerHTML = outerHTML;
      // A browser reads the signs of a text field as those of text; the shim of the build leaves them as they are written.
      for (const field of again.body.querySelectorAll("textarea")) field.textContent = textOf(field.textContent);
      expect.soft(again.body.textContent, name).toBe(textContent);
      expect.soft(again.body.querySelectorAll("script, img, iframe, object, embed").length, name).toBe(0);
      expect.soft(outerHTML.replace(/"[^"]*"/g, '""'), name).not.toMatch(/<[a-z][^>]*\son[a-z]+=/);
      if (textContent.includes(HOSTILE.tag)) drawn.push(name);
    }
  }
  expect(new Set(drawn).size).toBeGreaterThan(25);
});

describe("real pages over a hostile release", () => {
  test.for([
    ["the comparison", compare("cities=vienna,barcelona-es,warsaw&indicators=pm25")],
    ["its table", compare("cities=vienna,barcelona-es,warsaw&indicators=pm25&view=matrix")],
    ["its lines", compare("cities=vienna,barcelona-es,warsaw&indicators=pm25&view=trends")],
    ["the brief", "/en/brief/?a=vienna&b=warsaw"],
  ] as const)("%s shows names as text, within 360 px", async ([, path], {open}) => {
    const folder = await hostileRelease(release);
    const {page, problems, foreign} = await open("/en/methods/", {viewport: {width: 360, height: 800}});
    const manifest = createHash("sha256")
      .update(readFileSync(join(folder, "release.json")))
      .digest("hex");
    await page.context().route(/\/(compare|brief)\/(\?|$)/, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(/data-manifest="[^"]*"/, `data-manifest="${manifest}"`);
      await route.fulfill({response, body});
    });
    await page.context().route(/\/data\/v\//, (route) => {
      const file = join(folder, new URL(route.request().url()).pathname.replace(/^\/data\/v\/[^/]+\//, ""));
      return existsSync(file) ? route.fulfill({path: file}) : route.fulfill({status: 404});
    });
    await page.goto(new URL(path, page.url()).href);
    await settled(page, HOSTILE.tag);
    expect(await intruders(page)).toEqual([]);
    expect(await sideways(page)).toEqual([]);
    expect(problems).toEqual([]);
    expect(foreign).toEqual([]);
  });
});

describe("an address", () => {
  const keys = {
    "/en/compare/": ["cities", "indicators", "theme", "against", "list", "name", "view", "year", "years", "weights"],
    "/en/brief/": ["a", "b"],
    "/en/search/": ["q"],
    "/en/city/": ["q"],
    "/en/city/any/": ["city"],
    "/en/indicator/pm25/": ["stratum", "region", "country", "cities", "sort"],
    "/ar/embed/trend/": ["indicator", "cities", "city", "release"],
    "/en/offline/": ["keep", "cities"],
  };
  test.for(Object.entries(keys))("of %s is text, or refused", async ([path, names], {open}) => {
    const {page, problems, foreign} = await open(path, {viewport: {width: 360, height: 800}});
    for (const text of Object.values(HOSTILE).map((text) => text.slice(0, 1000))) {
      const query = new URLSearchParams(names.map((name) => [name, text]));
      await page.goto(`${new URL(path, page.url()).href}?${query.toString()}`);
      await page.waitForLoadState("networkidle");
      expect(await intruders(page), text.slice(0, 80)).toEqual([]);
      expect(await sideways(page), text.slice(0, 80)).toEqual([]);
    }
    expect(problems).toEqual([]);
    expect(foreign).toEqual([]);
  });
});

/** Has the pipeline make a release of such names, under the given id; deleted when the test is finished. Gives its folder. */
async function hostileRelease(release: string): Promise<string> {
  const years = ["2012", "2020"];
  const lines = ["k1", "k2", "k3"].flatMap((key, i) =>
    years.map((year, j) => `${key},pm25,${year},${10 + i + 3 * j},A`),
  );
  const made = await synthetic({alpha: [...lines, `k1,"${HOSTILE.tag.replaceAll('"', '""')}",2020,1,A`]}, [INDICATOR]);
  const csv = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const at = (path: string) => join(made.root, path);
  const rewrite = async (path: string, change: (text: string) => string) =>
    writeFile(at(path), change(await readFile(at(path), "utf8")));
  await rewrite("cities.csv", (text) =>
    Object.entries(CITIES).reduce(
      (text, [known, {id, name, local}]) =>
        text.replace(`${known},${known},,`, () => [id, name, local].map(csv).join() + ","),
      text,
    ),
  );
  for (const path of ["crosswalk.csv", "remarks.csv"])
    await rewrite(path, (text) => text.replace(/city[123]/g, (known) => CITIES[known as keyof typeof CITIES].id));
  await rewrite("remarks.csv", (text) => text.replace("It is made up.", () => csv(words("remark")).slice(0, -1) + '"'));
  await rewrite("sources/alpha/source.json", (text) =>
    JSON.stringify({
      ...(JSON.parse(text) as object),
      title: words("source"),
      publisher: HOSTILE.tag,
      attribution: HOSTILE.breakout,
    }),
  );
  await collect({...made, label: {release, commit: null}});
  return made.out;
}

/** What of the names became more than text. */
function intruders(page: Page): Promise<string[]> {
  return page.evaluate(() => [
    ...("ran" in window ? ["it ran"] : []),
    ...[...document.querySelectorAll("img, script:not([src]), [onerror]")]
      .filter((element) => element.getAttribute("type") !== "application/ld+json")
      .map((element) => element.outerHTML.slice(0, 200)),
  ]);
}

/** What signs that are written as `&lt;` stand for. */
function textOf(written: string): string {
  const signs: Readonly<Record<string, string>> = {lt: "<", gt: ">", quot: '"', amp: "&"};
  return written.replace(/&(lt|gt|quot|amp);/g, (_, name: string) => signs[name]!);
}
