/** Sister cities and networks: on the page of a city, and where a pair for a brief is chosen. */
import {describe, expect} from "vitest";
import {plain} from "./pages.ts";
import {test} from "./test.ts";

describe("the page of a city, without JavaScript,", () => {
  test("has its sisters by name on a map and in a table, with a brief for each, and its networks", async ({open}) => {
    const {page} = await open("/en/city/vienna/", {javaScriptEnabled: false});
    const section = page.locator("section:has(> #ties)");
    const text = plain(await section.textContent());
    expect(text).toMatch(/Lists name \d+ sister cities of Vienna.*a tie may have ended.*may be a sister all the same/);
    expect(text).toMatch(/Eurocities.*Member.*Partner and associated cities.*is not a no/);
    const rows = section.locator(".sisters tbody tr");
    const names = await rows.locator("th a").allTextContents();
    expect(names).toEqual([...names].sort(new Intl.Collator("en").compare));
    expect(await rows.locator("td a[href*='/brief/']").count()).toBe(names.length);
    expect(await section.locator(".tie-map circle").count()).toBe(names.length + 1);
    expect(await section.getByRole("img", {name: /^Map: lines from Vienna to its \d+ sister cities/}).count()).toBe(1);
    expect(text).toMatch(/on \d+ indicators/);
  });

  test("says of a city in no list that this is not a no", async ({open}) => {
    const {page} = await open("/en/city/dhaka/", {javaScriptEnabled: false});
    const text = plain(await page.locator("section:has(> #ties)").textContent());
    expect(text).toMatch(/No list held here names a sister city of Dhaka\. That is not a no/);
    expect(text).toMatch(/None of the lists held here.* has Dhaka\. That is not a no/);
  });
});

test("what the glance counts is what the brief compares", async ({open}) => {
  const {page} = await open("/en/city/berlin/", {javaScriptEnabled: false});
  const row = page.locator(".sisters tr", {
    has: page.getByRole("link", {name: "Madrid", exact: true, includeHidden: true}),
  });
  const count = /\d+/.exec(plain(await row.locator("td").first().textContent()))![0];
  const {page: brief} = await open("/en/brief/berlin--madrid/", {javaScriptEnabled: false});
  expect(plain(await brief.locator(".brief-lead").textContent())).toContain(`can be compared on ${count} indicators`);
});

test("a pair for a brief is chosen from sister cities or from a network, by keyboard", async ({open}) => {
  const {page, problems} = await open("/en/brief/?a=lyon&b=milan");
  await page.getByRole("heading", {level: 1, name: "Lyon and Milan"}).waitFor();
  await page.getByText("Choose from sister cities or a network").focus();
  await page.keyboard.press("Enter");
  const [group, first, second] = ["Group", "First city", "Second city"].map((label) =>
    page.locator("brief-choice .groups").getByLabel(label),
  ) as [ReturnType<typeof page.locator>, ReturnType<typeof page.locator>, ReturnType<typeof page.locator>];
  await second.locator("option[value=milan]").waitFor({state: "attached"});
  expect([await first.inputValue(), await second.inputValue()]).toEqual(["lyon", "milan"]);
  await group.selectOption("network:unesco-creative-cities");
  await second.locator("option[value=bologna]").waitFor({state: "attached"});
  await second.selectOption("bologna");
  await page.keyboard.press("Tab");
  await page.getByRole("button", {name: "Show their brief"}).press("Enter");
  await page.getByRole("heading", {level: 1, name: "Lyon and Bologna"}).waitFor();
  expect(page.url()).toMatch(/\?a=lyon&b=bologna$/);
  expect(plain(await page.locator(".brief-lead").textContent())).toMatch(/Both are in the lists of .*UNESCO/);
  expect(problems).toEqual([]);
});
