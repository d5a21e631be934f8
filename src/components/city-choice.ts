import {marker} from "../charts/marker.ts";
import {chips} from "./chips.ts";
import type {ChipWords} from "./chips.ts";
import type {Choice} from "./city-picker.ts";
import type {PickerCity} from "./city-search.ts";
import type {LiveView} from "./live-view.ts";

/** How many cities can stand side by side. */
const MOST = 8;

/** The choice of cities of CityChoice.astro. The address (`?cities=a,b,c`) holds it, so a reload and the back button give it again. */
class CityChoice extends HTMLElement {
  private chosen: Choice[] = [];
  private initial: Choice[] = [];
  private words!: ChipWords & {full: string; unknown: string};

  connectedCallback(): void {
    this.initial = this.chosen = JSON.parse(this.dataset.chosen!) as Choice[];
    this.words = JSON.parse(this.dataset.words!) as typeof this.words;
    this.addEventListener("city-picker:choose", (event) => this.add((event as CustomEvent<Choice>).detail));
    this.addEventListener("click", (event) => {
      const id = (event.target as Element).closest<HTMLElement>("[data-remove]")?.dataset.remove;
      if (id) this.change(this.chosen.filter((city) => city.id !== id));
    });
    window.addEventListener("popstate", () => void this.read());
    void this.read();
  }

  private add(city: Choice): void {
    if (this.chosen.some(({id}) => id === city.id)) return;
    if (this.chosen.length >= MOST) this.say(this.words.full);
    else this.change([...this.chosen, city]);
  }

  private change(chosen: Choice[]): void {
    this.say("");
    const url = new URL(location.href);
    url.searchParams.set("cities", chosen.map(({id}) => id).join(","));
    history.pushState(null, "", url.href.replaceAll("%2C", ","));
    this.show(chosen);
  }

  /** Takes the choice from the address; ids that the registry does not know are named and left out. */
  private async read(): Promise<void> {
    const asked = new URL(location.href).searchParams.get("cities");
    if (asked === null) return this.show(this.initial);
    const ids = [
      ...new Set(
        asked
          .split(",")
          .map((id) => id.trim())
          .filter(Boolean),
      ),
    ];
    const known = new Map([...this.initial, ...this.chosen].map((city) => [city.id, city]));
    if (ids.some((id) => !known.has(id))) {
      const response = await fetch(this.querySelector<HTMLElement>("city-picker")!.dataset.cities!);
      for (const [id, name] of (await response.json()) as PickerCity[]) known.set(id, {id, name});
    }
    const unknown = ids.filter((id) => !known.has(id));
    this.say(unknown.length > 0 ? this.words.unknown.replace("{ids}", unknown.join(", ")) : "");
    const chosen = ids.flatMap((id) => known.get(id) ?? []).slice(0, MOST);
    this.show(chosen.length > 0 || unknown.length === 0 ? chosen : this.initial);
  }

  private show(chosen: Choice[]): void {
    if (chosen.map(({id}) => id).join() === this.chosen.map(({id}) => id).join()) return;
    this.chosen = chosen;
    this.querySelector(".chips")!.replaceWith(chips(document, chosen, this.words, marker));
    for (const view of document.querySelectorAll<LiveView>("live-view")) {
      void view.update({...view.selection, cities: chosen.map(({id}) => id)});
    }
  }

  private say(text: string): void {
    const notice = this.querySelector<HTMLElement>(":scope > .notice")!;
    notice.textContent = text;
    notice.hidden = text === "";
  }
}

customElements.define("city-choice", CityChoice);
