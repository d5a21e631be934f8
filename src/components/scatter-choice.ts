import {writeComparison} from "../model/comparisonAddress.ts";
import type {Comparison} from "../model/comparison.ts";
import {scatterSql} from "../query/scatterSql.ts";
import type {ExploreSql} from "./explore-sql.ts";
import type {LiveView} from "./live-view.ts";

/** Draws the scatter of the page for the two indicators chosen in ScatterChoice.astro, and hands them to the editor as SQL. */
class ScatterChoice extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("change", () => {
      const url = new URL(location.href);
      for (const {name, value} of this.fields()) url.searchParams.set(name, value);
      history.pushState(null, "", url);
      this.draw();
    });
    this.querySelector("[data-sql]")!.addEventListener("click", (event) => {
      event.preventDefault();
      this.ask();
    });
    window.addEventListener("popstate", () => this.read());
    this.read();
  }

  /** What an address asks for and the page does not offer is left as it is. */
  private read(): void {
    const {searchParams} = new URL(location.href);
    const before = this.chosen().join();
    for (const field of this.fields()) {
      const asked = searchParams.get(field.name);
      if ([...field.options].some(({value}) => value === asked)) field.value = asked!;
    }
    if (this.chosen().join() !== before) this.draw();
  }

  private draw(): void {
    const [x, y] = this.chosen();
    const view = document.querySelector<LiveView>("live-view[view=scatter]")!;
    const selection: Comparison = {...(JSON.parse(view.dataset.selection!) as Comparison), indicators: [x, y]};
    void customElements.whenDefined("live-view").then(() => view.update({...selection}));
    this.link("[data-sql]", `sql=${encodeURIComponent(scatterSql(x, y))}`);
    this.link("[data-compare]", writeComparison(selection));
  }

  /** The query has the columns of the picture; all cities are coloured by region and sized by population. */
  private ask(): void {
    const [x, y] = this.chosen();
    const editor = document.querySelector<ExploreSql>("explore-sql")!;
    editor.fill(scatterSql(x, y), {mark: "dots", x, y, colour: "region", size: "population"});
    editor.goTo(0);
  }

  private link(selector: string, query: string): void {
    this.querySelector<HTMLAnchorElement>(selector)!.search = `?${query}`;
  }

  private chosen(): [x: string, y: string] {
    return this.fields().map(({value}) => value) as [string, string];
  }

  private fields(): HTMLSelectElement[] {
    return [...this.querySelectorAll("select")];
  }
}

customElements.define("scatter-choice", ScatterChoice);
