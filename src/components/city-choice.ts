import {marker} from "../charts/marker.ts";
import {MOST_CITIES} from "../model/comparison.ts";
import {readAddress} from "./address.ts";
import {chips, keepFocus} from "./chips.ts";
import type {ChipWords} from "./chips.ts";
import type {Choice} from "./city-picker.ts";
import type {LiveView} from "./live-view.ts";

/** The choice of cities of CityChoice.astro. The address (`?cities=a,b,c`) holds it, so a reload and the back button give it again. */
class CityChoice extends HTMLElement {
  private chosen: readonly string[] = [];
  private initial: readonly string[] = [];
  private names = new Map<string, string>();
  private words!: ChipWords & {full: string; unknown: string; failed: string};

  connectedCallback(): void {
    const cities = JSON.parse(this.dataset.chosen!) as Choice[];
    this.names = new Map(cities.map(({id, name}) => [id, name]));
    this.initial = this.chosen = cities.map(({id}) => id);
    this.words = JSON.parse(this.dataset.words!) as typeof this.words;
    this.addEventListener("city-picker:choose", (event) => this.add((event as CustomEvent<Choice>).detail));
    this.addEventListener("click", (event) => {
      const id = (event.target as Element).closest<HTMLElement>("[data-remove]")?.dataset.remove;
      if (id) this.change(this.chosen.filter((city) => city !== id));
    });
    window.addEventListener("popstate", () => void this.read());
    void this.read();
  }

  private add({id, name}: Choice): void {
    this.names.set(id, name);
    if (this.chosen.includes(id)) return;
    if (this.chosen.length >= MOST_CITIES) this.say(this.words.full);
    else this.change([...this.chosen, id]);
  }

  private change(chosen: readonly string[]): void {
    this.say("");
    history.pushState(null, "", `?cities=${chosen.join()}`);
    this.show(chosen);
  }

  /** Takes the choice from the address; ids that the registry does not know are named and left out. */
  private async read(): Promise<void> {
    if (!new URLSearchParams(location.search).has("cities")) return this.show(this.initial);
    const known = {
      names: this.names,
      indicators: new Set<string>(),
      networks: new Map<string, never>(),
      release: "",
    };
    const read = await readAddress(known).catch(() => null);
    if (read === null) return this.say(this.words.failed);
    const unknown = read.problems.filter(({kind}) => kind === "unknown-city").map(({value}) => value);
    this.say(unknown.length > 0 ? this.words.unknown.replace("{ids}", unknown.join(", ")) : "");
    const {cities} = read.comparison;
    this.show(cities.length > 0 || unknown.length === 0 ? cities : this.initial);
  }

  private show(chosen: readonly string[]): void {
    if (chosen.join() === this.chosen.join()) return;
    this.chosen = chosen;
    const cities = chosen.map((id) => ({id, name: this.names.get(id) ?? id}));
    keepFocus(this, () => this.querySelector(".chips")!.replaceWith(chips(document, cities, this.words, marker)));
    for (const view of document.querySelectorAll<LiveView>("live-view")) {
      void view.update({...view.selection, cities: chosen});
    }
  }

  private say(text: string): void {
    const notice = this.querySelector<HTMLElement>(":scope > .notice")!;
    notice.textContent = text;
    notice.hidden = text === "";
  }
}

customElements.define("city-choice", CityChoice);
