/** The page that draws any city: that of its address. What it needs of the views comes once the address names a city. */
import {inLanguage} from "../query/language.ts";
import type {LiveView} from "./live-view.ts";

const {lang: locale} = document.documentElement;
const id = new URLSearchParams(location.search).get("city") ?? "";
const opening = document.querySelector<LiveView>('live-view[view="cityOpening"]')!;
const asking = document.querySelector<HTMLElement>("[data-asks]")!;

if (id) {
  opening.addEventListener("live-view:updated", () => void show(), {once: true});
  if (document.readyState === "complete") draw();
  else addEventListener("load", draw, {once: true}); // the page stands before its figures are asked for
} else {
  asking.hidden = false;
  opening.querySelector(".lead")!.remove();
}

function draw(): void {
  void customElements.whenDefined("live-view").then(() => opening.update({city: id}));
}

/** Once the opening stands: the rest of the page, or what there is instead. */
async function show(): Promise<void> {
  if (opening.querySelector("[data-unknown]")) {
    asking.hidden = false;
    asking.querySelector("p")!.remove();
    return;
  }
  const {drawCity} = await import("./city-live.ts");
  await drawCity(inLanguage(await opening.prepare(), locale), id);
}
