import axe from "axe-core";
import type {AxeResults} from "axe-core";
import type {Page} from "playwright-core";

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Each rule of WCAG 2.2 AA that the page breaks as it stands, with how often and where first. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(
    (values): Promise<AxeResults> =>
      (window as unknown as {axe: typeof axe}).axe.run(document, {
        runOnly: {type: "tag", values},
        rules: {"target-size": {enabled: true}},
        resultTypes: ["violations"],
      }),
    WCAG,
  );
  return found.violations.map(
    ({id, nodes}) => `${id}: ${nodes.length} × ${nodes[0]?.html.slice(0, 160)}: ${nodes[0]?.failureSummary}`,
  );
}
