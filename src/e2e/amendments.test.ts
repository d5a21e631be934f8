/** How a reader asks for a figure to be amended, and where that is told. */
import {readFile} from "node:fs/promises";
import {describe, expect} from "vitest";
import {plain, textOf} from "./pages.ts";
import {test} from "./test.ts";

describe("a request for an amendment", () => {
  test("is filled in with all that tells the figure, and can be saved where no address is known", async ({open}) => {
    const {page, problems, foreign} = await open("/en/figure/?city=lyon&indicator=pm25&period=2019");
    const article = page.locator("article.way[data-city=lyon]");
    await article.locator("details.ask > summary").click();
    const text = await article.getByRole("textbox", {name: "Text of the request"}).inputValue();
    const release = await page.locator("html").getAttribute("data-release");
    expect(text).toMatch(/^Amendment: .*Lyon, 2019\n/);
    for (const line of [
      /^city: lyon \(Lyon\)$/m,
      /^indicator: pm25 \(.+\)$/m,
      /^period: 2019$/m,
      /^source: \S+$/m,
      /^line: \d+$/m,
    ])
      expect(text).toMatch(line);
    expect(text).toContain(`release: ${release}`);
    const shown = plain(await article.locator(".way-value strong").textContent()).split(" ")[0]!;
    expect(plain(text)).toMatch(new RegExp(`value: [\\d.]+ \\(${shown.replace(".", "\\.")} `));
    const saving = page.waitForEvent("download");
    await article.getByRole("link", {name: "Save as a file"}).click();
    const file = await saving;
    expect(file.suggestedFilename()).toBe("amendment-lyon-pm25-2019.txt");
    expect(await readFile(await file.path(), "utf8")).toBe(text);
    expect(problems).toEqual([]);
    expect(foreign).toEqual([]);
  });

  test("leads to a page that says how, what happens then, and what was asked so far", async ({open}) => {
    const {page} = await open("/en/city/vienna/");
    await page.getByRole("contentinfo").getByRole("link", {name: "Amendments", exact: true}).click();
    await page.waitForURL(/\/en\/amendments\/$/);
    expect(await textOf(page, "main")).toMatch(
      /How to ask.*What happens then.*Figures corrected by hand.*Cities can reply/,
    );
  });
});
