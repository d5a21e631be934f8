import {element} from "../charts/element.ts";
import type {SearchEntry, SearchKind} from "./site-search.ts";
import {openSearch} from "./search-lists.ts";

/** How many finds of a kind are listed. */
const LISTED = 50;
/** Letters that follow one another within so many ms are one search for who hears the count read out. */
const TYPING = 300;

/** The search page: its address (`?q=air`) holds what is searched; finds stand by kind as the reader types. */
class SearchPage extends HTMLElement {
  private typing: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const input = this.querySelector("input")!;
    const read = () => {
      input.value = new URLSearchParams(location.search).get("q") ?? "";
      void this.find(input.value);
    };
    input.addEventListener("input", () => {
      clearTimeout(this.typing);
      this.typing = setTimeout(() => {
        history.replaceState(
          null,
          "",
          input.value === "" ? location.pathname : `?q=${encodeURIComponent(input.value)}`,
        );
        void this.find(input.value);
      }, TYPING);
    });
    this.querySelector("form")!.addEventListener("submit", (event) => event.preventDefault());
    addEventListener("popstate", read);
    read();
  }

  private async find(typed: string): Promise<void> {
    const status = this.querySelector("[role=status]")!;
    const {home, none, found, failed} = this.dataset;
    const finds = typed.trim() === "" ? [] : await allFinds(typed, home!);
    if (typed !== this.querySelector("input")!.value) return;
    const byKind = Map.groupBy(finds ?? [], ([kind]) => kind);
    for (const section of this.querySelectorAll<HTMLElement>("[data-kind]")) {
      const entries = byKind.get(section.dataset.kind as SearchKind) ?? [];
      section.hidden = entries.length === 0;
      section.querySelector("ul")!.replaceChildren(...entries.slice(0, LISTED).map((entry) => line(entry, home!)));
    }
    if (finds === null) status.textContent = failed!;
    else if (typed.trim() === "") status.textContent = "";
    else status.textContent = finds.length === 0 ? none! : found!.replace("{count}", String(finds.length));
  }
}

/** All that a text finds; null where nothing comes. Without a network what is here is all. */
async function allFinds(typed: string, home: string): Promise<readonly SearchEntry[] | null> {
  try {
    const {find, look} = await openSearch(home);
    await look(typed).catch(() => undefined);
    return find(typed);
  } catch {
    return null;
  }
}

function line([, path, name, about]: SearchEntry, home: string): HTMLElement {
  return element(
    document,
    "li",
    null,
    element(document, "a", {href: home + path}, name),
    element(document, "small", null, about),
  );
}

customElements.define("search-page", SearchPage);
