import type {LiveView} from "./live-view.ts";

/** The views that tell of peers. */
const FOLLOWING = "live-view:is([view=cityParallels], [view=cityStrengths], [view=cityPeers])";

/**
 * What peers are compared on, of PeerChoice.astro: a box unticked leaves its dimension out, and the views that tell of peers
 * follow. The address (`?without=a,b&within=country`) holds the choice, so a reload and the back button give it again.
 */
class PeerChoice extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("change", () => {
      const url = new URL(location.href);
      set(url, "without", this.without().join(","));
      set(url, "within", this.within?.checked ? "country" : "");
      history.pushState(null, "", url.href.replaceAll("%2C", ","));
      this.show();
    });
    window.addEventListener("popstate", () => this.read());
    this.addEventListener("live-view:updated", () => this.read());
    this.read();
  }

  /** Ticks the boxes as the address has them; names that are no dimension are passed over. */
  private read(): void {
    const {searchParams} = new URL(location.href);
    const without = (searchParams.get("without") ?? "").split(",");
    const before = this.state();
    for (const box of this.dimensions()) box.checked = !without.includes(box.value);
    if (this.within) this.within.checked = searchParams.get("within") === "country";
    if (this.state() !== before) this.show();
  }

  private show(): void {
    const choice = {without: this.without(), sameCountry: this.within?.checked ?? false};
    for (const view of document.querySelectorAll<LiveView>(FOLLOWING)) void view.update({...view.selection, ...choice});
  }

  private state(): string {
    return `${this.without().join()} ${this.within?.checked}`;
  }

  private without(): string[] {
    return this.dimensions().flatMap(({checked, value}) => (checked ? [] : [value]));
  }

  private dimensions(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>("input[name=without]")];
  }

  /** Null while the boxes are not drawn. */
  private get within(): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>("input[name=within]");
  }
}

function set(url: URL, key: string, value: string): void {
  if (value === "") url.searchParams.delete(key);
  else url.searchParams.set(key, value);
}

customElements.define("peer-choice", PeerChoice);
