import {marker} from "../charts/marker.ts";
import {loadTranslator} from "../i18n/translator.ts";
import type {Translator} from "../i18n/translator.ts";
import type {Comparison, View} from "../model/comparison.ts";
import {DEFAULT_COMPARISON, MOST_CITIES} from "../model/comparison.ts";
import {writeComparison} from "../model/comparisonAddress.ts";
import type {AddressProblem} from "../model/comparisonAddress.ts";
import {script} from "../query/patience.ts";
import type {NetworkOffer} from "../views/networkOffers.ts";
import type {PageKnown} from "./address.ts";
import {readAddress} from "./address.ts";
import type {ChipWords} from "./chips.ts";
import {chips, keepFocus} from "./chips.ts";
import type {Choice} from "./city-picker.ts";
import {chosenBy, showChosen, showPair} from "./compare-form.ts";
import type {CompareState} from "./compare-state.ts";
import {showPanel, tabKeys} from "./compare-tabs.ts";
import {closeDrops} from "./drops.ts";
import type {LiveView} from "./live-view.ts";

/**
 * The choice of CompareControls.astro. The address holds it whole, so that a reload, the back button and a link give it
 * again; every live view of the page is drawn for it, those of closed panels once they are opened.
 */
class CompareControls extends HTMLElement implements CompareState {
  readonly root = this;
  comparison!: Comparison;
  known!: PageKnown;
  private initial!: Comparison;
  private chipWords!: ChipWords & {full: string};
  private translator: Promise<Translator> | undefined;
  private sharing: Promise<(what: string) => Promise<void>> | undefined;
  private turn = 0;
  /** Tells of the figures after all, once a view is drawn that was not. */
  private untold: (() => void) | undefined;
  /** What the controls have told the figures of. */
  private told!: Comparison;

  connectedCallback(): void {
    const {comparison, cities, words, networks, release} = this.dataset;
    const known = JSON.parse(cities!) as Choice[];
    const boxes = this.querySelectorAll<HTMLInputElement>("input[name=indicator]");
    this.initial = this.comparison = JSON.parse(comparison!) as Comparison;
    this.told = factual(this.initial);
    this.chipWords = JSON.parse(words!) as typeof this.chipWords;
    this.known = {
      names: new Map(known.map(({id, name}) => [id, name])),
      indicators: new Set([...boxes].map(({value}) => value)),
      networks: new Map((JSON.parse(networks!) as NetworkOffer[]).map((network) => [network.id, network])),
      release: release!,
    };
    this.listen();
    showPanel(this, this.comparison);
    showPair(this);
    this.dataset.ready = "";
    void this.read();
  }

  get locale(): string {
    return this.dataset.locale!;
  }

  words(): Promise<Translator> {
    return (this.translator ??= loadTranslator(this.locale).catch((cause: unknown) => {
      this.translator = undefined;
      throw cause;
    }));
  }

  change(part: Partial<Comparison>, {replace = false} = {}): void {
    const comparison = {...this.comparison, ...part, release: this.known.release};
    const address = `?${writeComparison(comparison)}`;
    if (replace || address === location.search) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
    this.say("");
    this.show(comparison, []);
  }

  /** Shows what the address says. What it names may have to be looked up first: until then what stands here is not what was asked for. */
  async read(): Promise<void> {
    const turn = ++this.turn;
    this.ariaBusy = "true";
    const read = await readAddress(this.known).catch(() => null);
    if (turn !== this.turn) return;
    this.ariaBusy = "false";
    if (read === null) return this.say((await this.words())("address.unread"));
    const {comparison, problems} = read;
    this.say("");
    const asked = new URLSearchParams(location.search).get("cities");
    const without = asked === null || (comparison.cities.length === 0 && asked.trim() !== "");
    this.show(without ? {...comparison, cities: this.initial.cities} : comparison, problems);
  }

  private listen(): void {
    this.addEventListener("city-picker:choose", (event) => this.add((event as CustomEvent<Choice>).detail));
    this.addEventListener("click", (event) => {
      const {remove, view, theme, share} = (event.target as Element).closest<HTMLElement>("button")?.dataset ?? {};
      if (remove) this.change({cities: this.comparison.cities.filter((id) => id !== remove)});
      else if (view) this.change({view: view as View});
      else if (theme !== undefined) this.change({theme: (theme || null) as Comparison["theme"], indicators: []});
      else if (share) void this.sharing?.then((press) => press(share));
    });
    this.addEventListener("submit", (event) => event.preventDefault());
    this.addEventListener("change", (event) => {
      const part = chosenBy(event.target as HTMLInputElement, this.comparison);
      if (part) this.change(part);
    });
    this.addEventListener("keydown", (event) => tabKeys(event));
    this.addEventListener("focusin", prepare, {once: true});
    this.whenOpened(".groups", async () => (await import("./compare-groups.ts")).openGroups(this));
    this.whenOpened(".share", async () => {
      this.sharing = import("./share-menu.ts").then(({openShare}) => openShare(this));
      await this.sharing;
    });
    this.addEventListener("live-view:updated", () => {
      showPair(this);
      const {untold} = this;
      this.untold = undefined;
      untold?.();
    });
    const full = this.querySelector<HTMLElement>("[data-full-screen]")!;
    full.hidden = !document.fullscreenEnabled;
    full.addEventListener("click", () => {
      const project = async () => (await import("./full-screen.ts")).projectPage(() => this.words());
      void project().catch((error: unknown) => this.say(String(error)));
    });
    closeDrops(this);
    window.addEventListener("popstate", () => void this.read());
  }

  private whenOpened(drop: string, work: () => Promise<void>): void {
    this.querySelector<HTMLDetailsElement>(drop)!.addEventListener("toggle", ({target}) => {
      if ((target as HTMLDetailsElement).open) void work().catch((error: unknown) => this.say(String(error)));
    });
  }

  private add({id, name}: Choice): void {
    const {cities} = this.comparison;
    this.known.names.set(id, name);
    if (cities.includes(id)) return;
    if (cities.length >= MOST_CITIES) this.say(this.chipWords.full);
    else this.change({cities: [...cities, id]});
  }

  private show(comparison: Comparison, problems: readonly AddressProblem[]): void {
    const turn = ++this.turn;
    this.ariaBusy = "false";
    if (comparison.cities.join() !== this.comparison.cities.join()) {
      const cities = comparison.cities.map((id) => ({id, name: this.known.names.get(id) ?? id}));
      keepFocus(this, () => this.querySelector(".chips")!.replaceWith(chips(document, cities, this.chipWords, marker)));
    }
    this.comparison = comparison;
    showChosen(this, comparison);
    showPanel(this, comparison);
    if (comparison.view === "composite")
      void import("./compare-weights.ts")
        .then(({showWeights}) => showWeights(this))
        .catch((error: unknown) => this.say(String(error)));
    const updates = [...document.querySelectorAll<LiveView>("live-view")].map((view) => update(view, comparison));
    if (problems.length === 0 && isSame(this.told, factual(comparison))) return;
    const drawn = problems.length > 0 ? Promise.resolve() : Promise.all(updates); // figures come first, but for bad news
    const isCurrent = () => turn === this.turn;
    const tell = () =>
      void drawn
        .then(() => this.tell(problems, isCurrent))
        .catch((error: unknown) => this.leaveUntold(isCurrent() ? tell : undefined, error));
    tell();
  }

  /** What could not be told is told later; the views say why not, where they could not be drawn either. */
  private leaveUntold(tell: (() => void) | undefined, error: unknown): void {
    this.untold = tell;
    if (tell && !document.querySelector("live-view[data-state=failed]")) this.say(String(error));
  }

  private async tell(problems: readonly AddressProblem[], isCurrent: () => boolean): Promise<void> {
    const {showFacts} = await script("compare-facts", import("./compare-facts.ts"));
    if (!isCurrent() || !(await showFacts(this, problems, isCurrent))) return;
    this.told = factual(this.comparison);
    if (problems.length === 0) this.say("");
  }

  private say(text: string): void {
    const notice = this.querySelector<HTMLElement>("[data-shows=notice]")!;
    notice.textContent = text;
    notice.hidden = text === "";
  }
}

/** Draws a view for what it shows of the comparison, unless it shows that already. */
async function update(view: LiveView, comparison: Comparison): Promise<void> {
  const name = view.getAttribute("view");
  const selection: Comparison = {
    ...comparison,
    view: DEFAULT_COMPARISON.view,
    release: DEFAULT_COMPARISON.release,
    years: name === "slope" ? comparison.years : DEFAULT_COMPARISON.years,
    weights: name === "composite" ? comparison.weights : DEFAULT_COMPARISON.weights,
  };
  const drawn = ["static", "loading", "live"].includes(view.dataset.state ?? "");
  if (drawn && isSame({...DEFAULT_COMPARISON, ...view.selection}, selection)) return;
  await view.update({...selection});
}

/** The part of a comparison that decides which figures there are. */
function factual({cities, indicators, theme, against, list, name, year}: Comparison): Comparison {
  return {...DEFAULT_COMPARISON, cities, indicators, theme, against, list, name, year};
}

function isSame(a: Comparison, b: Comparison): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Fetches what a change needs while the reader still chooses; the change itself says why where that fails. */
function prepare(): void {
  void document
    .querySelector<LiveView>(".view-panel:not([hidden]) live-view")
    ?.prepare()
    .catch(() => undefined);
}

customElements.define("compare-controls", CompareControls);
