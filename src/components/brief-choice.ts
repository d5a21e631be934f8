import {element} from "../charts/element.ts";
import type {PickerCity} from "./city-search.ts";
import {cityList} from "./citylist/cityList.ts";
import type {Choice} from "./city-picker.ts";
import type {LiveView} from "./live-view.ts";
import {citiesNear} from "./pastedCities.ts";

const SIDES = ["a", "b"] as const;

type Side = (typeof SIDES)[number];

/** The choice of BriefChoice.astro. The address holds it, so a reload and the back button give it again. */
class BriefChoice extends HTMLElement {
  private chosen: Partial<Record<Side, string>> = {};
  private words!: Record<"same" | "unknown" | "understood" | "near" | "failed", string>;

  connectedCallback(): void {
    this.words = JSON.parse(this.dataset.words!) as typeof this.words;
    for (const side of SIDES) {
      const picker = this.picker(side);
      picker.addEventListener("city-picker:choose", (event) =>
        this.change({...this.chosen, [side]: (event as CustomEvent<Choice>).detail.id}),
      );
      picker.addEventListener("focusin", () => this.input(side).select());
    }
    this.querySelector("[data-swap]")!.addEventListener("click", () =>
      this.change({a: this.chosen.b, b: this.chosen.a}),
    );
    this.querySelector<HTMLDetailsElement>(".groups")!.addEventListener("toggle", ({target}) => {
      if ((target as HTMLDetailsElement).open) void this.openGroups(target as HTMLDetailsElement);
    });
    window.addEventListener("popstate", () => void this.read());
    this.view.addEventListener("live-view:updated", () => {
      document.title = `${this.view.querySelector("h1")!.textContent} · ${this.dataset.site}`;
    });
    if (location.search !== "") void this.read();
  }

  private get view(): LiveView {
    return document.querySelector<LiveView>("live-view[view=brief]")!;
  }

  private picker(side: Side): HTMLElement {
    return this.input(side).closest("city-picker")!;
  }

  private input(side: Side): HTMLInputElement {
    return this.querySelector<HTMLInputElement>(`#picker-${side}`)!;
  }

  private change(chosen: Partial<Record<Side, string | undefined>>): void {
    const url = new URL(location.href);
    for (const side of SIDES) {
      const id = chosen[side];
      if (id === undefined) url.searchParams.delete(side);
      else url.searchParams.set(side, id);
    }
    url.searchParams.delete("release"); // what is chosen now is of this one
    history.pushState(null, "", url);
    void this.read();
  }

  private async openGroups(groups: HTMLElement): Promise<void> {
    try {
      const {openBriefGroups} = await import("./brief-groups.ts");
      await openBriefGroups(groups, {
        ...{locale: this.dataset.locale!, view: this.view, chosen: this.chosen},
        choose: (pair) => this.change(pair),
      });
    } catch {
      this.say(this.words.failed);
    }
  }

  /** Takes both cities from the address and shows their brief; what is no city is named, with what was understood. */
  private async read(): Promise<void> {
    const asked = new URL(location.href).searchParams;
    const ids = SIDES.map((side) => asked.get(side)?.trim().toLowerCase() ?? "");
    const [known] = await Promise.all([knownOf(ids).catch(() => null), customElements.whenDefined("live-view")]);
    if (known === null) return this.say(this.words.failed);
    const {names, near} = known;
    this.chosen = {};
    SIDES.forEach((side, index) => {
      const id = ids[index]!;
      if (names.has(id)) this.chosen[side] = id;
      this.input(side).value = names.get(id) ?? "";
    });
    const {a, b} = this.chosen;
    const understood = [a, b].flatMap((id) => (id === undefined ? [] : names.get(id)!));
    const unknown = SIDES.flatMap((side, index) =>
      ids[index] === "" || names.has(ids[index]!) ? [] : {side, id: ids[index]!},
    );
    const notes = unknown.flatMap(({side, id}) => [
      `${this.words.unknown.replace("{id}", id)} `,
      ...this.offers(side, near.get(id)!),
    ]);
    if (unknown.length > 0 && understood.length > 0)
      notes.push(this.words.understood.replace("{city}", understood.join(", ")));
    this.say(...(a !== undefined && a === b ? [this.words.same] : notes));
    const selection = a !== undefined && b !== undefined && a !== b ? {a, b} : {};
    if (JSON.stringify(selection) !== JSON.stringify(this.view.selection)) await this.view.update(selection);
  }

  /** Buttons that put a near match in the place of what is no city. */
  private offers(
    side: Side,
    near: readonly (readonly [id: string, name: string, ...unknown[]])[],
  ): (string | Element)[] {
    if (near.length === 0) return [];
    const buttons = near.map(([id, name]) => {
      const button = element(document, "button", {type: "button"}, name);
      button.addEventListener("click", () => this.change({...this.chosen, [side]: id}));
      return button;
    });
    return [`${this.words.near} `, ...buttons, " "];
  }

  private say(...notes: readonly (string | Element)[]): void {
    const notice = this.querySelector<HTMLElement>(":scope > .notice")!;
    notice.replaceChildren(...notes);
    notice.hidden = notes.length === 0;
  }
}

/** The names of cities by id, and what is written like each id that is no city. */
async function knownOf(ids: readonly string[]): Promise<{names: Map<string, string>; near: Map<string, PickerCity[]>}> {
  const list = await cityList();
  const cities = await list.named(ids);
  const unknown = ids.filter((id) => id !== "" && !cities.has(id));
  const near = await Promise.all(unknown.map(async (id) => [id, await citiesNear(id, list)] as const));
  return {names: new Map([...cities].map(([id, [, name]]) => [id, name])), near: new Map(near)};
}

customElements.define("brief-choice", BriefChoice);
