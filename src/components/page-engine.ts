import type {Engine} from "../query/browser.ts";
import {openEngine} from "../query/browser.ts";
import type {LiveView} from "./live-view.ts";

/** The engine of the page's views, which know what the device can do; its own where the page has none. */
export async function pageEngine(): Promise<Engine> {
  const view = document.querySelector<LiveView>("live-view");
  if (view) {
    await customElements.whenDefined("live-view");
    return view.prepare();
  }
  const {release = "", manifest} = document.documentElement.dataset;
  return openEngine({base: import.meta.env.BASE_URL, shown: {release, manifest}});
}
