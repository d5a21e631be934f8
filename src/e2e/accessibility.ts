import axe from "axe-core";
import type {AxeResults, RunOptions} from "axe-core";
import type {Page} from "playwright-core";

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** What a theme can break that was right in another: its colours. */
export const OF_COLOURS: readonly string[] = ["color-contrast", "link-in-text-block"];
/** Of so many lines of a table or entries of a list the rest are like them. */
const ALIKE = 20;

/**
 * Each rule of WCAG 2.2 AA that the page breaks as it stands, with how often and where first; `rules` holds it to a few. The
 * size of targets is among them, which axe leaves out unless told.
 */
export async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const options: RunOptions = {
    runOnly: rules ? {type: "rule", values: [...rules]} : {type: "tag", values: WCAG},
    ...(rules === undefined && {rules: {"target-size": {enabled: true}}}),
    resultTypes: ["violations"],
  };
  const found = await page.evaluate(
    (options): Promise<AxeResults> => (window as unknown as {axe: typeof axe}).axe.run(document, options),
    options,
  );
  return found.violations.map(
    ({id, nodes}) => `${id}: ${nodes.length} × ${nodes[0]?.html.slice(0, 160)}: ${nodes[0]?.failureSummary}`,
  );
}

/** Takes what is alike out of a page, twenty of a kind apart: hundreds of cities break no other rules than twenty. */
export async function thin(page: Page): Promise<void> {
  await page.evaluate((most) => {
    for (const parent of document.querySelectorAll("tbody, ul, ol, datalist, select, optgroup, .city-index"))
      for (const child of [...parent.children].slice(most)) child.remove();
  }, ALIKE);
}
