import type {LiveView} from "./live-view.ts";

/**
 * What peers are compared on, of PeerChoice.astro: a box unticked leaves its dimension out, and every live view of the page
 * follows. The address (`?without=a,b&within=country`) holds the choice, so a reload and the back button give it again.
 */
class PeerChoice extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("change", () => {
      const url = new URL(location.href);
      set(url, "without", this.without().join(","));
      set(url, "within", this.within.checked ? "country" : "");
      history.pushState(null, "", url.href.replaceAll("%2C", ","));
      this.show();
    });
    window.addEventListener("popstate", () => this.read());
    this.read();
  }

  /** Ticks the boxes as the address has them; names that are no dimension are passed over. */
  private read(): void {
    const {searchParams} = new URL(location.href);
    const without = (searchParams.get("without") ?? "").split(",");
    const before = this.state();
    for (const box of this.dimensions()) box.checked = !without.includes(box.value);
    this.within.checked = searchParams.get("within") === "country";
    if (this.state() !== before) this.show();
  }

  private show(): void {
    const choice = {without: this.without(), sameCountry: this.within.checked};
    for (const view of document.querySelectorAll<LiveView>("live-view"))
      void view.update({...view.selection, ...choice});
  }

  private state(): string {
    return `${this.without().join()} ${this.within.checked}`;
  }

  private without(): string[] {
    return this.dimensions().flatMap(({checked, value}) => (checked ? [] : [value]));
  }

  private dimensions(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>("input[name=without]")];
  }

  private get within(): HTMLInputElement {
    return this.querySelector<HTMLInputElement>("input[name=within]")!;
  }
}

function set(url: URL, key: string, value: string): void {
  if (value === "") url.searchParams.delete(key);
  else url.searchParams.set(key, value);
}

customElements.define("peer-choice", PeerChoice);
