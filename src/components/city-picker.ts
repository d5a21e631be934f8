import {element} from "../charts/element.ts";
import type {PickerCity} from "./city-search.ts";
import {registry} from "./registry.ts";

/** What `city-picker:choose` carries. */
export interface Choice {
  id: string;
  name: string;
}

/** The combobox of CityPicker.astro, by the pattern of the WAI-ARIA practices: arrows move, Enter takes, Escape closes. */
class CityPicker extends HTMLElement {
  private search: Promise<(typed: string) => PickerCity[]> | undefined;
  private found: PickerCity[] = [];
  private active = -1;
  private input!: HTMLInputElement;
  private list!: HTMLElement;
  private status!: HTMLElement;

  connectedCallback(): void {
    this.input = this.querySelector("input")!;
    this.list = this.querySelector("ul")!;
    this.status = this.querySelector("[role=status]")!;
    this.input.addEventListener("focus", () => void this.ready().catch(() => undefined), {once: true});
    this.input.addEventListener("input", () => void this.offer());
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.input.addEventListener("blur", () => this.close());
    this.list.addEventListener("mousedown", (event) => {
      event.preventDefault();
      const item = (event.target as Element).closest("li");
      if (item) this.choose([...this.list.children].indexOf(item));
    });
  }

  /** The search, once the list of cities has arrived; a failed fetch is tried again at the next letter. */
  private ready(): Promise<(typed: string) => PickerCity[]> {
    return (this.search ??= this.fetchCities().catch((error: unknown) => {
      this.search = undefined;
      throw error;
    }));
  }

  private async fetchCities(): Promise<(typed: string) => PickerCity[]> {
    const [{citySearch}, cities] = await Promise.all([import("./city-search.ts"), registry(this.dataset.cities!)]);
    return citySearch(cities);
  }

  private async offer(): Promise<void> {
    const typed = this.input.value;
    try {
      const search = await this.ready();
      if (typed !== this.input.value) return;
      this.found = search(typed);
    } catch {
      this.status.textContent = this.dataset.failed!;
      return;
    }
    this.active = this.found.length > 0 ? 0 : -1;
    this.list.replaceChildren(
      ...this.found.map(([, name, country, indicators], index) =>
        element(
          document,
          "li",
          {role: "option", id: `${this.list.id}-${index}`, "aria-selected": String(index === this.active)},
          name,
          element(document, "span", null, indicators > 0 ? country : `${country} · ${this.dataset.silent}`),
        ),
      ),
    );
    this.show(this.found.length > 0);
    this.status.textContent =
      typed.trim() === ""
        ? ""
        : this.found.length === 0
          ? this.dataset.none!
          : this.dataset.found!.replace("{count}", String(this.found.length));
  }

  private key(event: KeyboardEvent): void {
    const last = this.found.length - 1;
    const moves: Record<string, number> = {ArrowDown: this.active + 1, ArrowUp: this.active - 1};
    if (event.key in moves && last >= 0) {
      event.preventDefault();
      this.show(true);
      this.highlight((moves[event.key]! + last + 1) % (last + 1));
    } else if (event.key === "Enter" && this.active >= 0 && !this.list.hidden) {
      event.preventDefault();
      this.choose(this.active);
    } else if (event.key === "Escape") {
      this.close();
    }
  }

  private highlight(index: number): void {
    this.active = index;
    [...this.list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === index)));
    this.list.children[index]?.scrollIntoView({block: "nearest"});
    this.show(true);
  }

  private show(open: boolean): void {
    this.list.hidden = !open;
    this.input.setAttribute("aria-expanded", String(open));
    if (open && this.active >= 0) this.input.setAttribute("aria-activedescendant", `${this.list.id}-${this.active}`);
    else this.input.removeAttribute("aria-activedescendant");
  }

  private close(): void {
    this.show(false);
  }

  private choose(index: number): void {
    const city = this.found[index];
    if (!city) return;
    this.input.value = "";
    this.found = [];
    this.close();
    if (this.dataset.go) location.href = `${this.dataset.go}${city[0]}/`;
    else
      this.dispatchEvent(
        new CustomEvent<Choice>("city-picker:choose", {bubbles: true, detail: {id: city[0], name: city[1]}}),
      );
  }
}

customElements.define("city-picker", CityPicker);
