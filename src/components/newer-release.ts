/** Says once, to who has a page open for long, that a newer release was published. The page keeps its own. */
import {element} from "../charts/element.ts";
import {loadTranslator} from "../i18n/translator.ts";
import type {Release} from "../model/release.ts";
import {LATEST} from "../model/releaseFolder.ts";
import {fetchJson} from "../query/patience.ts";

/** Nobody asks sooner again, in ms. */
const PACE = 10 * 60_000;

let asked = Date.now();
let told = false;

/** Asks which release is the newest when the reader comes back to the page or has it drawn anew, but seldom. */
export function watchReleases(): void {
  document.addEventListener("visibilitychange", () => void ask());
  addEventListener("pageshow", () => void ask());
  document.addEventListener("live-view:updated", () => void ask());
}

async function ask(): Promise<void> {
  if (told || document.hidden || Date.now() - asked < PACE) return;
  asked = Date.now();
  try {
    const {release} = await fetchJson<Release>(`${import.meta.env.BASE_URL}${LATEST}release.json`, "no-store");
    const {releaseOrder} = await import("../model/releaseOrder.ts");
    if (!told && releaseOrder(release, document.documentElement.dataset.release!) > 0) await tell(release);
  } catch {
    // without a network nothing is said; the next question asks again
  }
}

async function tell(newer: string): Promise<void> {
  const {lang, dataset} = document.documentElement;
  const t = await loadTranslator(lang);
  told = true;
  const again = element(document, "button", {type: "button"}, t("live.again"));
  again.addEventListener("click", () => location.reload());
  const text = element(document, "p", null, t("newer.release", {newer, release: dataset.release!}));
  const place = element(document, "div", {class: "notice", role: "status", "data-newer": newer});
  document.querySelector("main")!.prepend(place);
  place.append(text, again);
}
