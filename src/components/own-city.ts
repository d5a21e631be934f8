import {element} from "../charts/element.ts";
import {marker} from "../charts/marker.ts";
import {MOST_CITIES} from "../model/comparison.ts";
import {submissionText} from "../model/submissionText.ts";
import {chips, keepFocus} from "./chips.ts";
import type {ChipWords} from "./chips.ts";
import type {Choice} from "./city-picker.ts";
import type {Desk, Opened} from "./own-desk.ts";
import {download} from "./pictureFile.ts";

/** So many problems are listed; the file itself is long enough. */
const LISTED = 100;
/** Of a larger file only so many bytes are read: they hold more lines than are taken. */
const LARGEST = 1 << 26;

/** The page of a reader's own city, of OwnCity.astro. Nothing of the file is in the address, in a store or in a request. */
class OwnCity extends HTMLElement {
  private beside: Choice[] = [];
  private desk: Promise<Desk> | undefined;
  private opened: Opened | undefined;

  connectedCallback(): void {
    this.beside = JSON.parse(this.dataset.beside!) as Choice[];
    this.addEventListener("city-picker:choose", (event) => {
      const {target, detail} = event as CustomEvent<Choice>;
      const isExample = (target as Element).closest("[data-part=example]") !== null;
      if (isExample) void this.guard(() => this.example(detail.id));
      else this.choose([...this.beside.filter(({id}) => id !== detail.id), detail].slice(1 - MOST_CITIES));
    });
    this.addEventListener("click", ({target}) => {
      const {remove} = (target as Element).closest<HTMLElement>("[data-remove]")?.dataset ?? {};
      if (remove) this.choose(this.beside.filter(({id}) => id !== remove));
    });
    this.slotOf("ready").addEventListener("click", () => void this.guard(() => this.prepare()));
    this.slotOf("csv").addEventListener("click", () => void this.guard(() => this.saveCsv()));
    this.file.addEventListener("change", () => void this.guard(() => this.read()));
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.guard(() => this.saveFolder());
    });
    (this.slotOf("ready") as HTMLButtonElement).disabled = false;
  }

  private get file(): HTMLInputElement {
    return this.querySelector("input[type=file]")!;
  }

  private get form(): HTMLFormElement {
    return this.querySelector("form")!;
  }

  private get ids(): string[] {
    return this.beside.map(({id}) => id);
  }

  private slotOf(name: string): HTMLElement {
    return this.querySelector(`[data-part=${name}]`)!;
  }

  private say(words: string): void {
    this.slotOf("status").textContent = words;
  }

  /** What goes wrong is said on the page; the reader may try again. */
  private async guard(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.say(error instanceof Error ? error.message : String(error));
    }
  }

  private choose(cities: readonly Choice[]): void {
    this.beside = [...cities];
    const words = JSON.parse(this.dataset.words!) as ChipWords;
    keepFocus(this, () => this.querySelector(".chips")!.replaceWith(chips(document, cities, words, marker)));
    if (this.opened) void this.guard(() => this.show());
    else if (this.desk) this.wait();
  }

  /** Other cities are chosen before a file is: their figures are not here yet. */
  private wait(): void {
    this.desk = undefined;
    this.file.disabled = true;
    this.say("");
  }

  private async prepare(): Promise<void> {
    const {openDesk} = await import("./own-desk.ts");
    const desk = openDesk(this.dataset.locale!, this.ids);
    const {t} = await desk;
    this.desk = desk;
    this.file.disabled = false;
    this.say(t("own.ready.done"));
    this.file.focus();
  }

  private async example(city: string): Promise<void> {
    const {exampleOf} = await import("./own-desk.ts");
    const text = submissionText(await exampleOf(this.dataset.locale!, city));
    download(`${city}-indicators.csv`, new Blob([text], {type: "text/csv"}));
  }

  private async read(): Promise<void> {
    const [chosen] = this.file.files ?? [];
    if (!chosen || !this.desk) return;
    const desk = await this.desk;
    this.opened = desk.read(new Uint8Array(await chosen.slice(0, LARGEST).arrayBuffer()));
    await this.show();
  }

  private async show(): Promise<void> {
    const [desk, opened] = [await this.desk!, this.opened!];
    const {t} = desk;
    const {city, count, figures, isNew} = opened;
    const taken = t("own.taken", {count: figures.length, city});
    this.say(
      [figures.length > 0 && taken, count > 0 && t("own.problems", {count}), isNew && city && t("own.new", {city})]
        .filter(Boolean)
        .join(" · "),
    );
    this.slotOf("problems").replaceChildren(...(count > 0 ? [this.problemTable(opened, desk)] : []));
    this.slotOf("result").hidden = figures.length === 0;
    this.slotOf("give").hidden = figures.length === 0 || count > 0;
    if (figures.length === 0) return;
    this.slotOf("views").replaceChildren(...(await desk.draw(opened, this.ids)));
    this.slotOf("new").hidden = !isNew;
    for (const field of this.slotOf("new").querySelectorAll("input")) field.required = isNew;
    this.slotOf("methods").replaceChildren(
      ...[...new Set(figures.map(({indicator}) => indicator))].map((id) =>
        element(
          document,
          "label",
          null,
          t("own.give.method", {indicator: desk.titles.get(id) ?? id}),
          element(document, "input", {type: "text", name: `method-${id}`}),
        ),
      ),
    );
  }

  private problemTable({problems}: Opened, {t}: Desk): Element {
    const head = (["line", "column", "expected", "received"] as const).map((name) =>
      element(document, "th", {scope: "col"}, t(`own.problem.${name}`)),
    );
    const rows = problems.slice(0, LISTED).map(({line, column, code, expected, received}) => {
      const cells = [column ?? "", t(`submission.${code}`, {expected}), received];
      const [first, ...others] = [String(line), ...cells].map((text) => element(document, "td", null, text));
      return element(document, "tr", null, first, ...others);
    });
    return element(
      document,
      "div",
      {class: "scroll", tabindex: 0, role: "region", "aria-label": t("own.problems", {count: problems.length})},
      element(
        document,
        "table",
        null,
        element(document, "thead", null, element(document, "tr", null, ...head)),
        element(document, "tbody", null, ...rows),
      ),
    );
  }

  private async saveCsv(): Promise<void> {
    const text = await (await this.desk!).csv(this.opened!, this.ids);
    download(`${this.opened!.city}-unverified.csv`, new Blob([text], {type: "text/csv"}));
  }

  private async saveFolder(): Promise<void> {
    const [{folderOf}, {t}] = await Promise.all([import("./own-folder.ts"), this.desk!]);
    const data = new FormData(this.form);
    const text = (name: string) => (data.get(name) as string | null)?.trim() ?? "";
    const {figures, isNew, city} = this.opened!;
    const methods = figures.map(({indicator}) => [indicator, text(`method-${indicator}`)] as const);
    const given = {
      ...{name: text("name"), role: text("role"), contact: text("contact"), homepage: text("homepage")},
      licence: text("licence"),
      methods: Object.fromEntries(methods),
      city: isNew
        ? {name: text("city"), country: text("country").toUpperCase(), lat: text("lat"), lon: text("lon")}
        : null,
    };
    download(`${city}-indicators.zip`, await folderOf(figures, given, t));
  }
}

customElements.define("own-city", OwnCity);
