import type {Page} from "playwright-core";

/** Has the page of the shelf keep what is chosen on it, and waits until all of it is kept. */
export async function keep(page: Page): Promise<void> {
  await page.locator("offline-shelf [type=submit]:enabled").click();
  await page
    .getByRole("status")
    .filter({hasText: /^All of it is kept: /})
    .waitFor({timeout: 90_000});
}
