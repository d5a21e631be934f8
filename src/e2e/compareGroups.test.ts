/** Groups of cities: taken whole, pasted, named, and handed on by a link. */
import type {Page} from "playwright-core";
import {expect} from "vitest";
import {asked, chosen, compare, shown, told} from "./comparePage.ts";
import {plain} from "./pages.ts";
import {test} from "./test.ts";

test("four peers chosen by hand and named are the same group, name and view in a private window", async ({open}) => {
  const {page, problems} = await open(compare("cities=vienna&theme=air&view=matrix"));
  await told(page, /Vienna/);
  for (const [typed, id] of [
    ["Budapest", "budapest"],
    ["Bratislava", "bratislava"],
    ["Belgrade", "belgrade"],
  ] as const) {
    await page.getByRole("combobox", {name: "Add a city"}).fill(typed);
    await page.getByRole("option", {name: typed}).first().waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(new RegExp(`${id}`));
  }
  await page.locator(".groups > summary").click();
  await page.getByLabel(/Name of the group/).fill("Danube & friends");
  await page.keyboard.press("Enter");
  await page.waitForURL(/name=Danube/);
  await told(page, /Belgrade/);
  expect(plain(await page.locator("h1").textContent())).toBe("Danube & friends");

  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.locator(".share > summary").click();
  await page.getByRole("button", {name: "Copy the link"}).click();
  await page.getByText("Copied.").waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(link).searchParams.get("release")).toMatch(/^\d{4}\.\d+\.\d+$/);

  const other = await open(link.slice(new URL(link).origin.length));
  await told(other.page, /Belgrade/);
  expect(await chosen(other.page)).toEqual(["vienna", "budapest", "bratislava", "belgrade"]);
  expect(await shown(other.page)).toBe(await shown(page));
  expect(await other.page.getByLabel(/Name of the group/).inputValue()).toBe("Danube & friends");
  expect([...problems, ...other.problems]).toEqual([]);
});

test("a country of many cities: its largest stand side by side, all of it counts", async ({open}) => {
  const {page} = await open(compare("theme=air"));
  await take(page, "country:FR");
  await told(page, /Held against the \d+ cities of France/);
  expect(await chosen(page)).toHaveLength(8);
  expect((await chosen(page))[0]).toBe("paris");
  expect(asked(page)).toMatchObject({against: "country"});
});

test("capitals: the eight largest of them, and the whole group in the address", async ({open}) => {
  const {page} = await open(compare("theme=population"));
  await take(page, "capitals");
  await page.waitForURL(/against=list/);
  await told(page, /Held against a list of \d+ cities/);
  const count = asked(page).list!.split(",").length;
  expect(count).toBeGreaterThan(100);
  const said = `The 8 largest of ${count} stand side by side; all ${count} count in the group.`;
  expect(plain(await page.locator("[data-shows=group]").textContent())).toBe(said);
  await page.reload();
  await told(page, /Held against a list/);
  expect(plain(await page.locator("[data-shows=group]").textContent())).toBe(said);
});

test("the peers of the first city", async ({open}) => {
  const {page} = await open(compare("cities=graz&theme=air"));
  await told(page, /Graz/);
  await take(page, "peers");
  await page.waitForURL(/against=peers/);
  await told(page, /Graz, its peers/);
  expect(await chosen(page)).toHaveLength(8);
  expect((await chosen(page))[0]).toBe("graz");
});

test("the sister cities of the first city: the reader ticks who stands side by side, all of them count", async ({
  open,
}) => {
  const {page, problems} = await open(compare("cities=vienna,graz&theme=air"));
  await openOn(page, "sisters");
  expect(plain(await page.locator("[name=group] option:checked").textContent())).toMatch(
    /^sister cities of Vienna \(\d+\)$/,
  );
  const boxes = page.locator("[name=member]");
  expect(await boxes.count()).toBeGreaterThan(7);
  expect(await page.locator("[name=member]:checked").count()).toBe(7);
  expect(await page.locator("[name=member]:not(:checked):enabled").count()).toBe(0);
  for (let left = 7; left > 2; left--) await page.locator("[name=member]:checked").last().uncheck();
  await page.locator("[name=member][value=bratislava]").check();
  await page.getByRole("button", {name: "Compare them"}).click();
  await page.waitForURL(/against=sisters/);
  await told(page, /Held against \d+ cities: Vienna, those that lists name as its sister cities/);
  expect(await chosen(page)).toContain("bratislava");
  expect((await chosen(page))[0]).toBe("vienna");
  expect(asked(page)).not.toHaveProperty("list");
  await page.reload();
  await told(page, /sister cities/);
  expect(await page.locator("select[name=against]").inputValue()).toBe("sisters");
  expect(problems).toEqual([]);
});

test("a network: eight of its cities side by side, the ones already chosen first, and its name in the address", async ({
  open,
}) => {
  const {page, problems} = await open(compare("cities=graz,vienna&theme=air"));
  await take(page, "network:eurocities");
  await page.waitForURL(/against=network:eurocities/);
  await told(page, /Held against \d+ cities: those of Eurocities/);
  expect(await chosen(page)).toHaveLength(8);
  expect(await chosen(page)).toContain("vienna");
  await page.locator("select[name=against]").selectOption("network:unesco-creative-cities");
  await told(page, /those of UNESCO Creative Cities Network/);
  await page.goBack();
  await told(page, /those of Eurocities/);
  expect(problems).toEqual([]);
});

test("a network that nobody knows is named as such", async ({open}) => {
  const {page} = await open(compare("cities=vienna&against=network:rotary"));
  await page.locator("compare-controls > .notice").getByText("network:rotary").waitFor();
  await told(page, /Held against all cities/);
});

test("a pasted list: names and ids, slips named with what may have been meant", async ({open}) => {
  const {page, problems} = await open(compare("theme=air"));
  await page.locator(".groups > summary").click();
  await page.locator("[name=group] option[value=pasted]").waitFor({state: "attached"});
  await page.locator("[name=group]").selectOption("pasted");
  await page.getByLabel(/Names or ids/).fill("Wien\nGratz, linz; Salzburg");
  await page.getByRole("button", {name: "Compare them"}).click();
  await page.waitForURL(/cities=vienna,linz,salzburg/);
  expect(plain(await page.locator("[data-shows=pasted]").textContent())).toMatch(/Gratz: no city of that name/);
  await page.locator("[data-shows=pasted]").getByRole("button", {name: "Graz, Austria"}).click();
  await page.waitForURL(/cities=vienna,graz,linz,salzburg/);
  await told(page, /Vienna, Graz, Linz and Salzburg/);
  expect(await page.locator(".groups").getAttribute("open")).toBe(null);
  expect(problems).toEqual([]);
});

async function take(page: Page, group: string): Promise<void> {
  await openOn(page, group);
  await page.getByRole("button", {name: "Compare them"}).click();
}

async function openOn(page: Page, group: string): Promise<void> {
  await page.locator(".groups > summary").click();
  await page.locator(`[name=group] option[value="${group}"]`).waitFor({state: "attached"});
  await page.locator("[name=group]").selectOption(group);
}
