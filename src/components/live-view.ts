import type {Translator} from "../i18n/translator.ts";
import type {Database} from "../query/database.ts";
import type {Screen} from "../views/screen.ts";
import type {LiveStatus, StatusWords} from "./live-status.ts";
import {liveStatus} from "./live-status.ts";

/** What a view is drawn for, as its own type says; plain data. */
export type Selection = Readonly<Record<string, unknown>>;

type View = (db: Database, selection: Selection, screen: Screen) => Promise<Element>;

/** The engine is opened ahead of the reader's first act this long after the page, in ms, where that costs the reader nothing. */
const AHEAD = 3000;

const VIEWS = import.meta.glob<Record<string, View>>(["../views/*.ts", "!../views/*.test.ts"]);

let status: LiveStatus | undefined;
let ahead = false;

/**
 * Holds what a view drew in the build, and draws it anew for another selection: `<live-view view="NAME" data-selection="{…}"
 * data-locale="en">`, NAME a file of src/views. `data-state` is static, loading, live or failed. Made by LiveView.astro.
 */
export class LiveView extends HTMLElement {
  private turn = 0;
  private asked: Selection | undefined;
  private parts: Promise<[View, Translator]> | undefined;

  connectedCallback(): void {
    status ??= liveStatus(document, this.locale, JSON.parse(this.dataset.words!) as StatusWords);
    if (ahead || !isFree()) return;
    ahead = true;
    afterLoad(() => void this.prepare().catch(() => undefined)); // the reader's first act tries again, and says why not
  }

  /** What was asked for last, drawn or not. */
  get selection(): Selection {
    return this.asked ?? (JSON.parse(this.dataset.selection!) as Selection);
  }

  /**
   * Draws the view for a selection in the place of what stands here, and dispatches `live-view:updated`. A later call
   * takes the place of an earlier one. Where it fails, what stands here stays, and the page says why: nothing is thrown.
   */
  async update(selection: Selection): Promise<void> {
    const turn = ++this.turn;
    this.asked = selection;
    this.show("loading");
    status!.begin();
    try {
      const drawn = await this.draw(selection);
      if (turn === this.turn) {
        this.replaceChildren(drawn);
        this.dataset.selection = JSON.stringify(selection);
        this.show("live");
        this.dispatchEvent(new CustomEvent("live-view:updated", {bubbles: true, detail: {selection}}));
      }
      status!.end();
    } catch (error) {
      if (turn !== this.turn) return status!.end();
      this.show("failed");
      status!.fail(error instanceof Error ? error.message : String(error), () => void this.update(this.selection));
    }
  }

  /** Opens the engine, so that the next update need not wait for it. */
  async prepare(): Promise<Database> {
    const {openEngine} = await import("../query/browser.ts");
    return openEngine({base: import.meta.env.BASE_URL, onProgress: report});
  }

  private get locale(): string {
    return this.dataset.locale!;
  }

  private async draw(selection: Selection): Promise<Element> {
    const [db, [view, t]] = await Promise.all([this.prepare(), (this.parts ??= this.fetchParts())]);
    return view(db, selection, {document, locale: this.locale, t, base: import.meta.env.BASE_URL});
  }

  /** The view and its words; what fails to come is fetched again at the next call. */
  private async fetchParts(): Promise<[View, Translator]> {
    try {
      const name = this.getAttribute("view") ?? "";
      const file = VIEWS[`../views/${name}.ts`];
      if (!file) throw new Error(`live-view: expected the name of a view; received "${name}"`);
      const [{[name]: view}, {loadTranslator}] = await Promise.all([file(), import("../i18n/translator.ts")]);
      return [view!, await loadTranslator(this.locale)];
    } catch (cause) {
      this.parts = undefined;
      throw cause;
    }
  }

  private show(state: "loading" | "live" | "failed"): void {
    this.dataset.state = state;
    this.ariaBusy = String(state === "loading");
  }
}

function report(progress: Parameters<LiveStatus["progress"]>[0]): void {
  status?.progress(progress);
}

/** Does the reader's connection cost nothing, as far as the browser tells, and is there memory enough? */
function isFree(): boolean {
  const {connection, deviceMemory = 8} = navigator as Navigator & {
    connection?: {saveData?: boolean; effectiveType?: string};
    deviceMemory?: number;
  };
  return !connection?.saveData && (connection?.effectiveType ?? "4g") === "4g" && deviceMemory >= 2;
}

function afterLoad(work: () => void): void {
  const later = () => setTimeout(() => ("requestIdleCallback" in window ? requestIdleCallback(work) : work()), AHEAD);
  if (document.readyState === "complete") later();
  else addEventListener("load", later, {once: true});
}

customElements.define("live-view", LiveView);
