import {loadTranslator} from "../i18n/translator.ts";
import {pinnedAddress} from "./pinnedAddress.ts";

/** Copies the address of a query with the release that it is asked of, and shows it where the browser does not allow that. */
export async function copyLink(root: HTMLElement, sql: string): Promise<void> {
  const t = await loadTranslator(document.documentElement.lang);
  const address = pinnedAddress(window, `sql=${encodeURIComponent(sql)}`);
  const shown = root.querySelector<HTMLTextAreaElement>("[data-shows=link]")!;
  const status = root.querySelector<HTMLElement>("[data-shows=state]")!;
  shown.value = address;
  shown.hidden = false;
  try {
    await navigator.clipboard.writeText(address);
    status.textContent = t("share.copied");
  } catch {
    shown.select();
    status.textContent = t("share.copied.not");
  }
}
