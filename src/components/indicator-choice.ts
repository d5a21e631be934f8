import {marker} from "../charts/marker.ts";
import {MOST_CITIES} from "../model/comparison.ts";
import type {StratumOffer} from "../views/stratumOffers.ts";
import {chips, keepFocus} from "./chips.ts";
import type {ChipWords} from "./chips.ts";
import type {Choice} from "./city-picker.ts";
import "./live-view.ts"; // the views are there before the first choice is shown
import type {LiveView} from "./live-view.ts";
import {countryOptions, regionOptions} from "./placeOptions.ts";

/** What stands in the address besides the cities, each a select of the page with the attribute `data-choice`; what is within a stratum follows it. */
const KEYS = ["stratum", "region", "country", "sort"] as const;

/** Who types the name of a country chooses anew with each letter: that is one choice if the letters follow within so many ms. */
const TYPING = 1000;

/** Without cities of the reader's own, those that stand in for them. */
type Chosen = Record<(typeof KEYS)[number], string> & {cities: readonly Choice[] | null};

/**
 * The choice of IndicatorChoice.astro: which cities an indicator's page is about, which of them are named, and in what order they
 * are listed. The address (`?stratum=arid&region=Europe&country=FR&cities=lyon,nice&sort=name`) holds it; every live view of the
 * page follows. What an address holds that the page does not offer is named and left out.
 */
class IndicatorChoice extends HTMLElement {
  private words!: ChipWords & Record<"full" | "unknown" | "countries" | "quartiles" | "largest", string>;
  private offers!: readonly StratumOffer[];
  private initial!: Chosen;
  private chosen!: Chosen;
  /** When the reader last chose in a select, in ms. */
  private selected = -Infinity;

  connectedCallback(): void {
    this.words = JSON.parse(this.dataset.words!) as typeof this.words;
    this.offers = JSON.parse(this.dataset.offers!) as StratumOffer[];
    this.initial = this.chosen = {stratum: this.dataset.stratum!, region: "", country: "", sort: "", cities: null};
    for (const key of KEYS) {
      const select = selectOf(key);
      select?.addEventListener("change", ({timeStamp}) => this.change({[key]: select.value}, timeStamp));
    }
    this.addEventListener("city-picker:choose", (event) => this.add((event as CustomEvent<Choice>).detail));
    this.addEventListener("click", (event) => {
      const id = (event.target as Element).closest<HTMLElement>("[data-remove]")?.dataset.remove;
      if (id) this.change({cities: this.named(this.chosen).filter((city) => city.id !== id)});
    });
    document.addEventListener("click", ({target}) => {
      if ((target as Element).closest("[data-whole]")) void this.list();
    });
    document.addEventListener("live-view:updated", () => this.announce());
    addEventListener("popstate", () => void this.read());
    void this.read();
  }

  private add(city: Choice): void {
    const cities = this.chosen.cities ?? [];
    if (cities.some(({id}) => id === city.id)) return;
    if (cities.length >= MOST_CITIES) this.say(this.words.full);
    else this.change({cities: [...cities, city]});
  }

  /** By the reader, in a select at the time `now` in ms: a region without the chosen country drops that country, a stratum both. */
  private change(part: Partial<Chosen>, now = -Infinity): void {
    this.say("");
    const chosen = {...this.chosen, ...part};
    if (part.stratum !== undefined) chosen.region = chosen.country = "";
    if (part.region && part.region !== regionOf(chosen.country)) chosen.country = "";
    const url = new URL(location.href);
    for (const key of KEYS) {
      if (chosen[key] === this.initial[key]) url.searchParams.delete(key);
      else url.searchParams.set(key, chosen[key]);
    }
    if (part.cities) url.searchParams.set("cities", part.cities.map(({id}) => id).join(","));
    url.searchParams.delete("release"); // what is chosen now is of this one
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
      const value = searchParams.get(key) ?? this.initial[key];
      if ([...(selectOf(key)?.options ?? [])].some((option) => option.value === value)) chosen[key] = value;
      else if (value !== this.initial[key]) unknown.push(value);
      if (key === "stratum") this.offer(chosen);
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
    const near = [...this.named(this.initial), ...this.named(this.chosen)];
    const known = new Map(near.map((city) => [city.id, city]));
    if (ids.some((id) => !known.has(id))) {
      const {cityList} = await import("./citylist/cityList.ts");
      const list = await cityList();
      for (const [id, [, name]] of await list.named(ids)) known.set(id, {id, name});
    }
    return known;
  }

  private offerOf({stratum}: Chosen): StratumOffer {
    return this.offers.find((offer) => offer.stratum === stratum)!;
  }

  private named(chosen: Chosen): readonly Choice[] {
    return chosen.cities ?? this.offerOf(chosen).cities;
  }

  /** Offers the regions and countries of the stratum. */
  private offer(chosen: Chosen): void {
    if (this.dataset.stratum === chosen.stratum) return;
    this.dataset.stratum = chosen.stratum;
    const {places} = this.offerOf(chosen);
    const entries = {
      region: regionOptions(document, places),
      country: countryOptions(document, places, this.words),
    };
    for (const key of ["region", "country"] as const) {
      const select = selectOf(key);
      select?.replaceChildren(...entries[key]);
      select?.closest("label")!.toggleAttribute("hidden", places === null);
    }
  }

  private show(chosen: Chosen): void {
    const before = JSON.stringify(this.chosen);
    this.chosen = chosen;
    this.offer(chosen);
    for (const key of KEYS) {
      const select = selectOf(key);
      if (select) select.value = chosen[key];
    }
    for (const group of selectOf("country")?.querySelectorAll("optgroup") ?? []) {
      group.hidden = group.disabled = chosen.region !== "" && group.dataset.region !== chosen.region;
    }
    const why = this.querySelector<HTMLElement>(".why")!;
    why.hidden = chosen.cities !== null;
    why.textContent = this.offerOf(chosen).nearQuartiles ? this.words.quartiles : this.words.largest;
    if (JSON.stringify(chosen) === before) return;
    const named = this.named(chosen);
    keepFocus(this, () => this.querySelector(".chips")!.replaceWith(chips(document, named, this.words, marker)));
    const {stratum, region, country, sort} = chosen;
    for (const view of document.querySelectorAll<LiveView>("live-view")) {
      const selection = {stratum, region: region || null, country: country || null, sort: sort || null};
      void view.update({...view.selection, ...selection, cities: named.map(({id}) => id)});
    }
  }

  /** Lists all cities; who reads on by keys goes on at the list. */
  private async list(): Promise<void> {
    const view = document.querySelector<LiveView>("live-view[view=indicatorTable]")!;
    await view.update({...view.selection, most: null});
    view.querySelector<HTMLAnchorElement>("tbody:not(.kept) th a")?.focus({preventScroll: true});
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
