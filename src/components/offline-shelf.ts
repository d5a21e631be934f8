import {element} from "../charts/element.ts";
import {formatBytes} from "../format/bytes.ts";
import {forgetKept, keepFiles, keepings} from "../offline/keep.ts";
import {pagesHere} from "../offline/pagesHere.ts";
import {SETS} from "../offline/shelf.ts";
import type {Shelf, ShelfFile} from "../offline/shelf.ts";
import type {Choice} from "./city-picker.ts";
import {cityList} from "./citylist/cityList.ts";
import {fill, outcome} from "./shelf-words.ts";
import type {ShelfWords} from "./shelf-words.ts";

/** Progress is said no more often than this, in ms, so that it can be spoken. */
const PACE = 1000;

const base = import.meta.env.BASE_URL;

/** The choice of what to keep, of OfflineShelf.astro. The address (`?keep=compare,engine&cities=vienna`) holds it. */
class OfflineShelf extends HTMLElement {
  private words!: ShelfWords;
  private form!: HTMLFormElement;
  private shelf: Shelf | undefined;
  private keeping: AbortController | undefined;
  private spoken = 0;

  connectedCallback(): void {
    this.words = JSON.parse(this.dataset.words!) as ShelfWords;
    this.form = this.querySelector("form")!;
    if (!("caches" in window)) return this.say(this.words.unable);
    if (!location.pathname.endsWith("/offline/")) return void this.showLost();
    this.form.addEventListener("change", () => this.changed());
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.keep();
    });
    this.addEventListener("city-picker:choose", (event) => {
      this.addCity((event as CustomEvent<Choice>).detail);
      this.changed();
    });
    this.action("stop").addEventListener("click", () => this.keeping?.abort());
    this.action("delete").addEventListener("click", () => void this.forget());
    void this.open();
  }

  private async open(): Promise<void> {
    try {
      const [response] = await Promise.all([fetch(this.dataset.files!, {cache: "no-cache"}), this.readAddress()]);
      if (!response.ok) throw new Error(`${this.dataset.files}: expected status 200; received ${response.status}`);
      this.shelf = (await response.json()) as Shelf;
      for (const size of this.querySelectorAll<HTMLElement>("[data-size]")) {
        const files = this.shelf.sets[size.dataset.size as keyof Shelf["sets"]];
        size.textContent = `· ${this.bytes(sum(files))}`;
      }
      await this.showSize();
    } catch {
      this.say(this.words.offline);
    }
    await this.showHeld();
  }

  private async readAddress(): Promise<void> {
    const asked = new URLSearchParams(location.search);
    const sets = asked.get("keep")?.split(",");
    if (sets) for (const box of this.boxes("name")) box.checked = sets.includes(box.name);
    const ids = asked.get("cities")?.split(",").filter(Boolean) ?? [];
    if (ids.length === 0) return;
    const list = await cityList();
    for (const [id, [, name]] of await list.named(ids)) this.addCity({id, name});
  }

  private addCity({id, name}: Choice): void {
    if (this.boxes("value").some(({value}) => value === id)) return;
    const box = element(document, "input", {type: "checkbox", value: id});
    box.checked = true;
    this.piece("cities").append(element(document, "label", null, box, name));
  }

  private changed(): void {
    const address = new URL(location.href);
    address.search = new URLSearchParams({keep: this.sets().join(), cities: this.cities().join()}).toString();
    history.replaceState(history.state, "", address);
    void this.showSize();
  }

  private files(): ShelfFile[] {
    const {sets} = this.shelf!;
    const folder = `${document.documentElement.lang}/city/`;
    const ready = new Set(sets.cities.map(([path]) => path));
    const pages = this.cities().map((id) => (ready.has(`${folder}${id}/`) ? `${folder}${id}/` : `${folder}any/`));
    const chosen = [...sets.shell, ...SETS.filter((set) => this.sets().includes(set)).flatMap((set) => sets[set])];
    return [...new Set([...chosen, ...[...sets.cities, ...sets.compare].filter(([path]) => pages.includes(path))])];
  }

  private async showSize(): Promise<void> {
    if (!this.shelf) return;
    const {quota, usage = 0} = (await navigator.storage?.estimate?.()) ?? {};
    const size = sum(this.files());
    const free = quota === undefined ? Infinity : quota - usage;
    const [held] = (await keepings(base)).filter(({build}) => build === this.shelf!.build);
    const full = size - (held?.bytes ?? 0) > free;
    const words = Number.isFinite(free) ? this.words.sizeFree : this.words.size;
    const text = fill(words, {size: this.bytes(size), free: this.bytes(Math.max(0, free))});
    this.piece("size").textContent = full ? `${text}. ${this.words.full}` : text;
    this.submit().disabled = full || this.keeping !== undefined || this.chosen() === 0;
  }

  private async keep(): Promise<void> {
    this.keeping = new AbortController();
    const {signal} = this.keeping;
    const bar = this.querySelector("progress")!;
    bar.hidden = this.action("stop").hidden = false;
    this.submit().disabled = true;
    const onBytes = (loaded: number, total: number) => {
      bar.max = total;
      bar.value = loaded;
      if (performance.now() - this.spoken < PACE) return;
      this.spoken = performance.now();
      this.say(fill(this.words.progress, {loaded: this.bytes(loaded), total: this.bytes(total)}));
    };
    await navigator.storage?.persist?.().catch(() => false); // where it is refused, the browser may make room later
    const kept = await keepFiles(this.files(), {base, shelf: this.shelf!, signal, onBytes});
    this.keeping = undefined;
    bar.hidden = this.action("stop").hidden = true;
    this.say(outcome(kept, this.words, (count) => this.bytes(count)));
    await Promise.all([this.showHeld(), this.showSize()]);
  }

  private async forget(): Promise<void> {
    await forgetKept(base);
    this.say("");
    await Promise.all([this.showHeld(), this.showSize()]);
  }

  private async showHeld(): Promise<void> {
    const held = await keepings(base);
    const lines = held.map(({bytes, release}) => fill(this.words.held, {size: this.bytes(bytes), release}));
    const stale = this.shelf && held.length > 0 && !held.some(({build}) => build === this.shelf!.build);
    if (stale) lines.push(fill(this.words.renew, {release: this.shelf!.release}));
    this.piece("held").textContent = lines.join(" ") || this.words.none;
    this.action("delete").hidden = held.length === 0;
  }

  /** Where the service worker gives this page in the place of one that is not kept. */
  private async showLost(): Promise<void> {
    this.form.hidden = true;
    const {title = ""} = this.piece("lost").dataset;
    document.title = document.querySelector("h1")!.textContent = title;
    this.piece("lost").hidden = false;
    const pages = await pagesHere(base, document.documentElement.lang);
    this.piece("pages").replaceChildren(
      ...pages.map(({path, title}) => element(document, "li", null, element(document, "a", {href: path}, title))),
    );
  }

  private sets(): string[] {
    return this.boxes("name").flatMap(({name, checked}) => (checked ? [name] : []));
  }

  private cities(): string[] {
    return this.boxes("value").flatMap(({value, checked}) => (checked ? [value] : []));
  }

  private chosen(): number {
    return this.sets().length + this.cities().length;
  }

  private boxes(kind: "name" | "value"): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>(`[type=checkbox][${kind}]`)];
  }

  private piece(name: string): HTMLElement {
    return this.querySelector<HTMLElement>(`[data-part=${name}]`)!;
  }

  private action(name: string): HTMLButtonElement {
    return this.querySelector<HTMLButtonElement>(`[data-action=${name}]`)!;
  }

  private submit(): HTMLButtonElement {
    return this.querySelector<HTMLButtonElement>("[type=submit]")!;
  }

  private say(text: string): void {
    this.piece("status").textContent = text;
  }

  private bytes(count: number): string {
    return formatBytes(document.documentElement.lang, count);
  }
}

function sum(files: readonly ShelfFile[]): number {
  return files.reduce((sum, [, bytes]) => sum + bytes, 0);
}

customElements.define("offline-shelf", OfflineShelf);
