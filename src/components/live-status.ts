/** What the live views of a page are doing, in words: one card in a corner of the page, which is also its live region. */
import {element} from "../charts/element.ts";
import type {Progress} from "../query/browser.ts";

export interface StatusWords {
  /** With `{loaded}` and `{total}`. */
  opening: string;
  /** With `{loaded}`. */
  loading: string;
  done: string;
  /** With `{reason}`. */
  failed: string;
  retry: string;
  /** Said where even the words of a failure cannot be fetched. */
  offline: string;
  stalled: string;
}

/** What a failed update says, and what its button does. */
export interface Failure {
  reason: string;
  again: () => void;
  /** What the button says; `retry` of the words where it is left out. */
  label?: string | undefined;
}

export interface LiveStatus {
  /** A view began to work; it ends or fails. */
  begin(): void;
  progress(progress: Progress): void;
  end(): void;
  fail(failure: Failure): void;
}

/** Work that is done sooner is not mentioned, in ms. */
const SHORT = 250;
/** The words change no more often than this, in ms, so that they can be spoken. */
const PACE = 1000;

/** A card at the end of the page's content: hidden but to screen readers while nothing takes long and nothing has failed. */
export function liveStatus(document: Document, locale: string, words: StatusWords): LiveStatus {
  const text = element(document, "span", null);
  const bar = element(document, "progress", {"aria-hidden": "true"});
  const button = element(document, "button", {type: "button", hidden: true}, words.retry);
  const card = element(
    document,
    "div",
    {class: "live-status", role: "status", "data-state": "idle"},
    text,
    bar,
    button,
  );
  (document.querySelector("main") ?? document.body).append(card);

  let working = 0;
  let spoken = -Infinity;
  let shown: Progress = {stage: "figures", loaded: 0, total: 0};
  const retries = new Set<() => void>();

  button.addEventListener("click", () => {
    const again = [...retries]; // each begins anew, which clears the list
    for (const retry of again) retry();
  });

  function say(state: "idle" | "working" | "failed", message: string): void {
    card.dataset.state = state;
    button.hidden = state !== "failed";
    bar.hidden = state !== "working";
    if (text.textContent !== message) text.textContent = message;
  }

  function showProgress(): void {
    if (working === 0 || retries.size > 0) return;
    const {stage, loaded, total} = shown;
    bar.max = Math.max(1, total);
    bar.value = loaded;
    if (performance.now() - spoken < PACE) return;
    spoken = performance.now();
    const message = stage === "engine" ? words.opening : words.loading;
    say("working", message.replace("{loaded}", bytes(loaded)).replace("{total}", bytes(total)));
  }

  function bytes(count: number): string {
    const [value, unit] = count < 1e6 ? [count / 1e3, "kilobyte"] : [count / 1e6, "megabyte"];
    return new Intl.NumberFormat(locale, {style: "unit", unit, maximumFractionDigits: count < 1e6 ? 0 : 1}).format(
      value,
    );
  }

  function settle(): void {
    working -= 1;
    // Who heard that it takes a while hears that it is done; else the page tells what changed, and no more.
    if (working === 0 && retries.size === 0) say("idle", card.dataset.state === "working" ? words.done : "");
  }

  return {
    begin() {
      working += 1;
      spoken = -Infinity;
      retries.clear();
      if (card.dataset.state !== "working") say("idle", "");
      setTimeout(showProgress, SHORT);
    },
    progress(progress) {
      shown = progress;
      if (card.dataset.state === "working") showProgress();
    },
    end: settle,
    fail({reason, again, label = words.retry}) {
      retries.add(again);
      settle();
      button.textContent = label;
      say("failed", words.failed.replace("{reason}", reason));
    },
  };
}
