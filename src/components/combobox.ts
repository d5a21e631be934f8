import type {Child} from "../charts/element.ts";
import {element} from "../charts/element.ts";

/** A search of what is here, and the way to have more come. */
export interface Search<T> {
  find: (typed: string) => readonly T[];
  /** Lets come what else a typed text may mean. True where there is more to find than before; rejects where it does not come. */
  look: (typed: string) => Promise<boolean>;
}

export interface ComboboxOptions<T> {
  /** The search, once what it searches has arrived; may fail, and is then asked again at the next letter. */
  open: () => Promise<Search<T>>;
  /** What stands in the list for an entry. */
  draw: (entry: T) => readonly Child[];
  choose: (entry: T) => void;
  /** Is the first entry what Enter takes? Else Enter is left to the form until an arrow has marked an entry. */
  first: boolean;
  /** What is read out; `found` holds `{count}`. */
  words: Readonly<Record<"none" | "found" | "failed", string>>;
}

/**
 * Makes a combobox of an element with an `input`, a `ul` and a `[role=status]`, by the pattern of the WAI-ARIA practices: arrows
 * move, Enter takes, Escape closes. What is here is offered at once, what comes later joins it; an entry that the reader has marked stays marked.
 */
export function combobox<T>(root: HTMLElement, options: ComboboxOptions<T>): void {
  const {choose, first, words} = options;
  const input = root.querySelector("input")!;
  const list = root.querySelector("ul")!;
  const status = root.querySelector("[role=status]")!;
  let search: ReturnType<typeof options.open> | undefined;
  let found: readonly T[] = [];
  let active = -1;
  let moved = false;
  let turn = 0;
  if (document.activeElement === input) void offer();
  else input.addEventListener("focus", () => void ready().catch(() => undefined), {once: true});
  input.addEventListener("input", () => void offer());
  input.addEventListener("keydown", key);
  input.addEventListener("blur", close);
  list.addEventListener("mousedown", (event) => {
    event.preventDefault();
    const item = (event.target as Element).closest("li");
    if (item) take([...list.children].indexOf(item));
  });

  function ready(): ReturnType<typeof options.open> {
    return (search ??= options.open().catch((error: unknown) => {
      search = undefined;
      throw error;
    }));
  }

  async function offer(): Promise<void> {
    const typed = input.value;
    const own = ++turn;
    moved = false;
    try {
      const {find, look} = await ready();
      if (own !== turn) return;
      draw(find(typed));
      if (found.length > 0) tell(typed);
      const more = await look(typed);
      if (own !== turn) return;
      if (more) draw(find(typed));
      tell(typed);
    } catch {
      // What was found here stays; the rest is told of where that is nothing.
      if (own !== turn || found.length > 0) return;
      status.textContent = words.failed;
      status.classList.remove("visually-hidden"); // no list says so to who sees
    }
  }

  function draw(finds: readonly T[]): void {
    const marked = moved ? finds.indexOf(found[active]!) : -1;
    found = finds;
    moved &&= marked !== -1;
    active = moved ? marked : first && found.length > 0 ? 0 : -1;
    list.replaceChildren(
      ...found.map((entry, index) =>
        element(
          document,
          "li",
          {role: "option", id: `${list.id}-${index}`, "aria-selected": String(index === active)},
          ...options.draw(entry),
        ),
      ),
    );
    show(found.length > 0);
  }

  function tell(typed: string): void {
    const counted = found.length === 0 ? words.none : words.found.replace("{count}", String(found.length));
    status.classList.add("visually-hidden");
    const text = typed.trim() === "" ? "" : counted;
    if (status.textContent !== text) status.textContent = text;
  }

  /** What has yet to come is not offered any more. */
  function close(): void {
    turn++;
    show(false);
  }

  function key(event: KeyboardEvent): void {
    const moves: Record<string, number> = {ArrowDown: active + 1, ArrowUp: Math.max(active, 0) - 1};
    if (event.key in moves && found.length > 0) {
      event.preventDefault();
      highlight((moves[event.key]! + found.length) % found.length);
    } else if (event.key === "Enter" && active >= 0 && !list.hidden) {
      event.preventDefault();
      take(active);
    } else if (event.key === "Escape") {
      close();
    }
  }

  function highlight(index: number): void {
    active = index;
    moved = true;
    [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === index)));
    list.children[index]?.scrollIntoView({block: "nearest"});
    show(true);
  }

  function show(open: boolean): void {
    list.hidden = !open;
    input.setAttribute("aria-expanded", String(open));
    if (open && active >= 0) input.setAttribute("aria-activedescendant", `${list.id}-${active}`);
    else input.removeAttribute("aria-activedescendant");
  }

  function take(index: number): void {
    const entry = found[index];
    if (entry === undefined) return;
    input.value = "";
    found = [];
    close();
    choose(entry);
  }
}
