/** The reader's own SQL, in ExploreSql.astro: its field, its examples, its address. What runs it comes with the first press. */
import {script} from "../query/patience.ts";
import type {ExploreHost, NamedChoice} from "./explore-host.ts";
import type {EditorTable, SqlEditor} from "./sql-editor.ts";

/**
 * `<explore-sql>` around a text field; `data-state` is running or idle. The address (`?sql=…`) holds the query that ran last; what an address brings is filled in, and runs
 * when the reader says so.
 */
export class ExploreSql extends HTMLElement implements ExploreHost {
  private editor: SqlEditor | undefined;
  private wish: NamedChoice | null = null;

  connectedCallback(): void {
    this.field.addEventListener("focus", () => void this.openEditor().catch(() => undefined)); // the field can be written in without
    this.field.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void this.run();
    });
    this.addEventListener("click", (event) => this.press(event));
    window.addEventListener("popstate", () => this.read());
    this.read();
  }

  /** Puts a query into the editor, with the picture that it is meant for. */
  fill(sql: string, wish: NamedChoice | null = null): void {
    this.field.value = sql;
    this.editor?.fill(sql);
    this.wish = wish;
  }

  /** Runs what stands in the editor; where tables of more than `most` bytes have yet to be fetched it asks first. */
  async run(most?: number): Promise<void> {
    if (this.dataset.state === "running") return;
    const sql = this.field.value;
    const address = new URL(location.href);
    address.searchParams.set("sql", sql);
    if (address.href !== location.href) history.pushState(null, "", address);
    this.dataset.state = "running";
    try {
      const {runSql} = await script("explore-run", import("./explore-run.ts"));
      await runSql(this, {sql, wish: this.wish, most});
    } catch (error) {
      this.tell(error); // its script could not be fetched
    }
    this.dataset.state = "idle";
  }

  /** Puts the cursor at a place of the query. */
  goTo(offset: number): void {
    if (this.editor) return this.editor.goTo(offset);
    this.field.setSelectionRange(offset, offset);
    this.field.focus();
  }

  private readonly tell = (error: unknown): void => {
    this.querySelector("[data-shows=state]")!.textContent = String(error);
  };

  private read(): void {
    const sql = new URLSearchParams(location.search).get("sql");
    if (sql !== null && sql !== this.field.value) this.fill(sql);
  }

  private press(event: Event): void {
    const pressed = (event.target as Element).closest<HTMLElement>("[data-example], [data-do]");
    if (pressed?.dataset.example) {
      event.preventDefault();
      this.fill(new URL((pressed as HTMLAnchorElement).href).searchParams.get("sql")!);
      this.goTo(0);
    }
    if (pressed?.dataset.do === "run") void this.run();
    if (pressed?.dataset.do === "stop") void import("./explore-run.ts").then(({stopSql}) => stopSql(), this.tell);
    if (pressed?.dataset.do === "link")
      void import("./explore-link.ts").then(({copyLink}) => copyLink(this, this.field.value)).catch(this.tell);
  }

  private async openEditor(): Promise<void> {
    const {sqlEditor} = await import("./sql-editor.ts");
    if (this.editor) return;
    const {field} = this;
    const hadFocus = document.activeElement === field;
    const words = this.dataset;
    this.editor = sqlEditor(field.parentElement!, {
      text: field.value,
      selection: {anchor: field.selectionStart, head: field.selectionEnd},
      label: words.editor!,
      describedBy: "sql-keys",
      names: words.names!,
      tables: JSON.parse(words.tables!) as EditorTable[],
      onRun: () => void this.run(),
      onChange: (text) => (field.value = text),
    });
    field.hidden = true;
    if (hadFocus) this.editor.goTo(field.selectionStart);
  }

  private get field(): HTMLTextAreaElement {
    return this.querySelector("textarea")!;
  }
}

customElements.define("explore-sql", ExploreSql);
