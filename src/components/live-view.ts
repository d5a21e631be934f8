import type {Translator} from "../i18n/translator.ts";
import {loadTranslator} from "../i18n/translator.ts";
import type {Engine} from "../query/browser.ts";
import {inLanguage} from "../query/language.ts";
import {isScript, script} from "../query/patience.ts";
import type {Trouble} from "../query/trouble.ts";
import {troubleOf} from "../query/trouble.ts";
import type {Failure, LiveStatus, StatusWords} from "./live-status.ts";
import {liveStatus} from "./live-status.ts";
import type {Selection, View} from "./viewFiles.ts";

/** DuckDB is fetched this long after the page, in ms, or as soon as the first figures stand, where that costs the reader nothing. */
const AHEAD = 3000;
/** What counts as a line that 3 MB do not fill for long, in megabits a second. */
const FAST = 5;

let status: LiveStatus | undefined;
let woken = false;

/**
 * Holds what a view drew in the build, and draws it anew for another selection: `<live-view view="NAME" data-selection="{…}"
 * data-locale="en">`, NAME a file of src/views; `data-release` where it is drawn from another release than the page's. `data-state` is static, loading, live, failed or (while hidden) waiting. Made by LiveView.astro.
 */
export class LiveView extends HTMLElement {
  private turn = 0;
  private asked: Selection | undefined;
  private parts: Promise<[View, Translator]> | undefined;

  connectedCallback(): void {
    status ??= liveStatus(document, this.locale, this.words);
    if (isFree()) afterLoad(() => void this.prepare().then(wake, () => undefined)); // the first update says why not
  }

  /** What was asked for last, drawn or not. */
  get selection(): Selection {
    return this.asked ?? (JSON.parse(this.dataset.selection!) as Selection);
  }

  /**
   * Draws the view for a selection in the place of what stands here, and dispatches `live-view:updated`. A later call
   * takes the place of an earlier one. Where it fails, what stands here stays, and the page says why: nothing is thrown.
   * A view that is hidden is not drawn: who shows it updates it.
   */
  async update(selection: Selection): Promise<void> {
    const turn = ++this.turn;
    this.asked = selection;
    if (this.closest("[hidden]")) return this.show("waiting");
    this.show("loading");
    status!.begin();
    try {
      const drawn = await this.draw(selection);
      if (turn === this.turn) {
        this.replaceChildren(...(drawn ? [drawn] : []));
        this.dataset.selection = JSON.stringify(selection);
        this.show("live");
        this.dispatchEvent(new CustomEvent("live-view:updated", {bubbles: true, detail: {selection}}));
      }
      status!.end();
    } catch (error) {
      const failure = await this.failure(error);
      if (turn !== this.turn) return status!.end();
      this.show("failed");
      status!.fail(failure);
    }
  }

  /** Fetches all but the figures that an update needs, so that the next one need not wait for it. */
  async prepare(): Promise<Engine> {
    const [engine] = await Promise.all([this.open(), (this.parts ??= this.fetchParts())]);
    return engine;
  }

  /** The release of the page, or the one that is named here, of which no checksum is known. */
  private async open(): Promise<Engine> {
    const {openEngine} = await script("engine", import("../query/browser.ts"));
    const {release = "", manifest} = document.documentElement.dataset;
    const {release: other} = this.dataset;
    const shown = other ? {release: other} : {release, manifest};
    return openEngine({base: import.meta.env.BASE_URL, shown, frugal: hasLittleMemory(), onProgress: report});
  }

  private get words(): StatusWords {
    return JSON.parse(this.dataset.words!) as StatusWords;
  }

  private get locale(): string {
    return this.dataset.locale!;
  }

  private async draw(selection: Selection): Promise<Element | null> {
    const [engine, [view, t]] = await Promise.all([this.open(), (this.parts ??= this.fetchParts())]);
    const db = inLanguage(engine, this.locale);
    const drawn = await view(db, selection, {document, locale: this.locale, t, base: import.meta.env.BASE_URL});
    if (isFree()) wake(engine);
    return drawn;
  }

  /** What to say of an error: first what a reader can make of it, then what the engine says. */
  private async failure(error: unknown): Promise<Failure> {
    const message = error instanceof Error ? error.message : String(error);
    const again = () => void this.update(this.selection);
    const parts = await this.parts?.catch(() => undefined);
    const kind = troubleOf(error);
    // The address of the page holds the choice.
    if (isScript(error) || (kind && !parts)) return {reason: `${this.whyNot(kind)} ${message}`.trim(), again: reload};
    if (!kind || !parts) return {reason: message, again};
    const [, t] = parts;
    const reason = `${t(`trouble.${kind}`)} ${message}`;
    if (kind === "release") return {reason, again: reload, label: t("live.again")};
    if (kind === "memory") return {reason, again: () => void this.wakeAndUpdate(), label: t("live.anyway")};
    return {reason, again};
  }

  /** Of a script or of words that did not come: what can be said without them. */
  private whyNot(kind: Trouble | undefined): string {
    if (!navigator.onLine) return this.words.offline;
    return kind === "stalled" ? this.words.stalled : "";
  }

  private async wakeAndUpdate(): Promise<void> {
    await (await this.open()).wake().catch(() => undefined); // the update says why not
    await this.update(this.selection);
  }

  /** The view and its words; what fails to come is fetched again at the next call. */
  private async fetchParts(): Promise<[View, Translator]> {
    try {
      const name = this.getAttribute("view") ?? "";
      return await script(name, Promise.all([viewOf(name), loadTranslator(this.locale)]));
    } catch (cause) {
      this.parts = undefined;
      throw cause;
    }
  }

  private show(state: "waiting" | "loading" | "live" | "failed"): void {
    this.dataset.state = state;
    this.ariaBusy = String(state === "loading");
  }
}

async function viewOf(name: string): Promise<View> {
  const {VIEW_FILES} = await import("./viewFiles.ts");
  const file = VIEW_FILES[`../views/${name}.ts`];
  if (!file) throw new Error(`live-view: expected the name of a view; received "${name}"`);
  const {[name]: view} = await file();
  return view!;
}

function report(progress: Parameters<LiveStatus["progress"]>[0]): void {
  status?.progress(progress);
}

/** Fetches DuckDB when the page has nothing else to do; a query that needs it tries again, and says why not. */
function wake(engine: Engine): void {
  if (woken) return;
  woken = true;
  whenIdle(() => void engine.wake().catch(() => undefined));
}

/** Does the browser say that the device has less than 2 GB? */
function hasLittleMemory(): boolean {
  const {deviceMemory = 8} = navigator as Navigator & {deviceMemory?: number};
  return deviceMemory < 2;
}

function reload(): void {
  location.reload();
}

/** Is the reader's connection fast and free, as far as the browser tells, is there memory enough, and is the page no part of another's? */
function isFree(): boolean {
  const {connection} = navigator as Navigator & {
    connection?: {saveData?: boolean; effectiveType?: string; downlink?: number};
  };
  const {saveData = false, effectiveType = "4g", downlink = FAST} = connection ?? {};
  return parent === window && !saveData && effectiveType === "4g" && downlink >= FAST && !hasLittleMemory();
}

function afterLoad(work: () => void): void {
  const later = () => setTimeout(() => whenIdle(work), AHEAD);
  if (document.readyState === "complete") later();
  else addEventListener("load", later, {once: true});
}

function whenIdle(work: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(work);
  else setTimeout(work);
}

customElements.define("live-view", LiveView);
