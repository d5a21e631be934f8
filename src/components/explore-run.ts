/** Runs a reader's SQL and says what becomes of it. */
import {element} from "../charts/element.ts";
import {formatBytes} from "../format/bytes.ts";
import {formatList} from "../format/list.ts";
import type {Translator} from "../i18n/translator.ts";
import {loadTranslator} from "../i18n/translator.ts";
import type {Progress} from "../query/browser.ts";
import type {Explorer, Wanted} from "../query/explorer.ts";
import {openExplorer} from "../query/explorer.ts";
import {MEMORY_BYTES} from "../query/sealedTables.ts";
import {sqlPlace} from "../query/sqlPlace.ts";
import {troubleOf} from "../query/trouble.ts";
import {showAnswer} from "./explore-answer.ts";
import type {ExploreHost, NamedChoice} from "./explore-host.ts";

interface Asked {
  sql: string;
  wish: NamedChoice | null;
  /** In bytes. */
  most?: number | undefined;
}

/** Tables of fewer bytes are fetched without asking. */
const FREE = 1_000_000;
/** The words change no more often than this, in ms, so that they can be spoken. */
const PACE = 1000;

let explorer: Promise<Explorer> | undefined;
let progress: (progress: Progress) => void = () => undefined;

/** Runs the query and shows the answer, the error, or what it would fetch; only one may run. */
export async function runSql(root: ExploreHost, {sql, wish, most = FREE}: Asked): Promise<void> {
  const locale = document.documentElement.lang;
  const t = await loadTranslator(locale);
  const say = (text: string) => (root.querySelector("[data-shows=state]")!.textContent = text);
  const answer = root.querySelector<HTMLElement>("[data-shows=answer]")!;
  mark(root, true);
  say(t("explore.running"));
  progress = spoken(say, locale, t);
  try {
    const result = await (await open()).run(sql, most);
    if ("bytes" in result) {
      say("");
      answer.replaceChildren(question(root, result, locale, t));
      answer.querySelector("button")!.focus();
    } else await showAnswer(answer, result, {say, wish, t, locale});
  } catch (error) {
    say("");
    answer.replaceChildren(failure(root, sql, error, locale, t));
  } finally {
    progress = () => undefined;
    mark(root, false);
  }
}

/** Stops the query that runs. */
export function stopSql(): void {
  void explorer?.then(({stop}) => stop());
}

function open(): Promise<Explorer> {
  const {release = "", manifest = ""} = document.documentElement.dataset;
  const shown = {release, manifest};
  explorer ??= openExplorer({base: import.meta.env.BASE_URL, shown, onProgress: (now) => progress(now)}).catch(
    (cause: unknown) => {
      explorer = undefined;
      throw cause;
    },
  );
  return explorer;
}

/** While a query runs, the button that stops it stands in the place of the one that runs it, and has the focus if that had it. */
function mark(root: ExploreHost, runs: boolean): void {
  const button = (name: string) => root.querySelector<HTMLButtonElement>(`[data-do=${name}]`)!;
  const [shown, hidden] = runs
    ? ([button("stop"), button("run")] as const)
    : ([button("run"), button("stop")] as const);
  const hadFocus = document.activeElement === hidden;
  shown.hidden = false;
  hidden.hidden = true;
  if (hadFocus) shown.focus();
}

function spoken(say: (text: string) => void, locale: string, t: Translator): typeof progress {
  let last = performance.now();
  return ({stage, loaded, total}) => {
    if (performance.now() - last < PACE) return;
    last = performance.now();
    const size = formatBytes(locale, loaded);
    if (stage === "engine") say(t("live.opening", {loaded: size, total: formatBytes(locale, total)}));
    else say(t("live.loading", {loaded: size}));
  };
}

function question(root: ExploreHost, {tables, bytes}: Wanted, locale: string, t: Translator): Element {
  const button = element(document, "button", {type: "button"}, t("explore.needs.run"));
  button.addEventListener("click", () => void root.run(Infinity));
  const text = t("explore.needs", {tables: formatList(locale, tables), size: formatBytes(locale, bytes)});
  return element(document, "div", {class: "notice"}, element(document, "p", null, text), button);
}

function failure(root: ExploreHost, sql: string, error: unknown, locale: string, t: Translator): Element {
  if (error instanceof DOMException && error.name === "AbortError")
    return element(document, "p", {class: "notice", role: "status"}, t("explore.stopped"));
  const cause = error instanceof Error && error.name === "QueryError" ? error.cause : error;
  const message = cause instanceof Error ? cause.message : String(cause);
  const kind = troubleOf(error);
  const place = sqlPlace(message, sql);
  const button = place && element(document, "button", {type: "button"}, t("explore.place", {...place}));
  button?.addEventListener("click", () => root.goTo(place!.offset));
  return element(
    document,
    "div",
    {class: "notice failure", role: "alert"},
    kind && kind !== "large" && element(document, "p", null, t(`trouble.${kind}`)),
    kind === "large" && element(document, "p", null, t("explore.memory", {size: formatBytes(locale, MEMORY_BYTES)})),
    element(document, "pre", {dir: "ltr", tabindex: 0}, message),
    button,
  );
}
