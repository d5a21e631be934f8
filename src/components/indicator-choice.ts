import {marker} from "../charts/marker.ts";
import {MOST_CITIES} from "../model/comparison.ts";
import {chips, keepFocus} from "./chips.ts";
import type {ChipWords} from "./chips.ts";
import type {Choice} from "./city-picker.ts";
import "./live-view.ts"; // the views are there before the first choice is shown
import type {LiveView} from "./live-view.ts";
import {registry} from "./registry.ts";

/** What stands in the address besides the cities, each a select of the page with the attribute `data-choice`. */
const KEYS = ["region", "country", "sort"] as const;

/** Who types the name of a country chooses anew with each letter: that is one choice if the letters follow within so many ms. */
const TYPING = 1000;

type Chosen = Record<(typeof KEYS)[number], string> & {cities: readonly Choice[]};

/**
 * The choice of IndicatorChoice.astro: which cities an indicator's page is about, which of them are named, and in what order they
 * are listed. The address (`?region=Europe&country=FR&cities=lyon,nice&sort=name`) holds it; every live view of the page
 * follows. What an address holds that the page does not offer is named and left out.
 */
class IndicatorChoice extends HTMLElement {
  private words!: ChipWords & {full: string; unknown: string};
  private initial!: Chosen;
  private chosen!: Chosen;
  /** When the reader last chose in a select, in ms. */
  private selected = -Infinity;

  connectedCallback(): void {
    this.words = JSON.parse(this.dataset.words!) as typeof this.words;
    const cities = JSON.parse(this.dataset.cities!) as Choice[];
    this.initial = this.chosen = {region: "", country: "", sort: "", cities};
    for (const key of KEYS) {
      const select = selectOf(key);
      select?.addEventListener("change", ({timeStamp}) => this.change({[key]: select.value}, timeStamp));
    }
    this.addEventListener("city-picker:choose", (event) => this.add((event as CustomEvent<Choice>).detail));
    this.addEventListener("click", (event) => {
      const id = (event.target as Element).closest<HTMLElement>("[data-remove]")?.dataset.remove;
      if (id) this.change({cities: this.chosen.cities.filter((city) => city.id !== id)});
    });
    document.addEventListener("live-view:updated", () => this.announce());
    addEventListener("popstate", () => void this.read());
    void this.read();
  }

  private add(city: Choice): void {
    const {cities} = this.chosen;
    if (cities.some(({id}) => id === city.id)) return;
    if (cities.length >= MOST_CITIES) this.say(this.words.full);
    else this.change({cities: this.isInitial() ? [city] : [...cities, city]});
  }

  /** By the reader, in a select at the time `now` in ms: a region without the chosen country drops that country. */
  private change(part: Partial<Chosen>, now = -Infinity): void {
    this.say("");
    const chosen = {...this.chosen, ...part};
    if (part.region && part.region !== regionOf(chosen.country)) chosen.country = "";
    const url = new URL(location.href);
    for (const key of KEYS) {
      if (chosen[key] === "") url.searchParams.delete(key);
      else url.searchParams.set(key, chosen[key]);
    }
    if (part.cities) url.searchParams.set("cities", part.cities.map(({id}) => id).join(","));
    const address = url.href.replaceAll("%2C", ",");
    if (now > 0 && now - this.selected < TYPING) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
    this.selected = now;
    this.show(chosen);
  }

  /** Takes the choice from the address. */
  private async read(): Promise<void> {
    const {searchParams} = new URL(location.href);
    const unknown: string[] = [];
    const chosen = {...this.initial};
    for (const key of KEYS) {
      const value = searchParams.get(key) ?? "";
      if ([...(selectOf(key)?.options ?? [])].some((option) => option.value === value)) chosen[key] = value;
      else if (value !== "") unknown.push(value);
    }
    const ids = searchParams
      .get("cities")
      ?.split(",")
      .map((id) => id.trim())
      .filter(Boolean);
    if (ids) {
      const known = await this.names(ids);
      unknown.push(...ids.filter((id) => !known.has(id)));
      const cities = [...new Set(ids)].flatMap((id) => known.get(id) ?? []).slice(0, MOST_CITIES);
      if (cities.length > 0 || ids.length === 0) chosen.cities = cities;
    }
    this.say(unknown.length > 0 ? this.words.unknown.replace("{parts}", unknown.join(", ")) : "");
    this.show(chosen);
  }

  private async names(ids: readonly string[]): Promise<Map<string, Choice>> {
    const known = new Map([...this.initial.cities, ...this.chosen.cities].map((city) => [city.id, city]));
    if (ids.some((id) => !known.has(id))) {
      const all = await registry(this.querySelector<HTMLElement>("city-picker")!.dataset.cities!);
      for (const [id, name] of all) known.set(id, {id, name});
    }
    return known;
  }

  private show(chosen: Chosen): void {
    const before = JSON.stringify(this.chosen);
    this.chosen = chosen;
    for (const key of KEYS) {
      const select = selectOf(key);
      if (select) select.value = chosen[key];
    }
    for (const group of selectOf("country")?.querySelectorAll("optgroup") ?? []) {
      group.hidden = group.disabled = chosen.region !== "" && group.dataset.region !== chosen.region;
    }
    this.querySelector<HTMLElement>(".why")!.hidden = !this.isInitial();
    if (JSON.stringify(chosen) === before) return;
    keepFocus(this, () =>
      this.querySelector(".chips")!.replaceWith(chips(document, chosen.cities, this.words, marker)),
    );
    const {region, country, sort, cities} = chosen;
    for (const view of document.querySelectorAll<LiveView>("live-view")) {
      const selection = {region: region || null, country: country || null, sort: sort || null};
      void view.update({...view.selection, ...selection, cities: cities.map(({id}) => id)});
    }
  }

  private isInitial(): boolean {
    return this.chosen.cities === this.initial.cities;
  }

  /** What the page now says of the chosen set, to those who do not see it change. */
  private announce(): void {
    const told = document.querySelector("live-view .set")?.textContent ?? "";
    const status = this.querySelector<HTMLElement>(".told")!;
    if (status.textContent !== told) status.textContent = told;
  }

  private say(text: string): void {
    const notice = this.querySelector<HTMLElement>(".notice")!;
    notice.textContent = text;
    notice.hidden = text === "";
  }
}

function selectOf(key: (typeof KEYS)[number]): HTMLSelectElement | null {
  return document.querySelector(`select[data-choice="${key}"]`);
}

/** The region under which the country is offered. */
function regionOf(country: string): string | undefined {
  const option = [...(selectOf("country")?.options ?? [])].find(({value}) => value === country);
  return option?.closest<HTMLElement>("optgroup")?.dataset.region;
}

customElements.define("indicator-choice", IndicatorChoice);
