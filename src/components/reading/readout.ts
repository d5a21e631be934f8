import {element} from "../../charts/element.ts";
import type {Translator} from "../../i18n/translator.ts";
import {isolate} from "../../i18n/translator.ts";
import type {Reading} from "./stop.ts";

/** What a picture's marks say, in words below it. */
export interface Readout {
  /** For `aria-describedby`: how the keys work. */
  readonly keysId: string;
  /** What the keys are on, and what is pinned; nothing hides the panel. */
  show(current: readonly Reading[], pinned: readonly Reading[]): void;
  /** Is a mark out of sight, or under the panel? */
  covers(mark: Element): boolean;
  /** Tells a screen reader. */
  announce(text: string): void;
}

/** So much of the top of the window may be covered by the heads of a table, in px. */
const HEAD = 64;

let count = 0;

/** A panel after an element, with a button that calls `letGo` while something is pinned. */
export function readoutAfter(place: Element, t: Translator, letGo: () => void): Readout {
  const keysId = `picture-keys-${++count}`;
  const lines = element(document, "div", null);
  const keys = element(document, "p", {id: keysId, class: "keys"}, t("picture.keys"));
  const button = element(document, "button", {type: "button", hidden: true}, t("picture.let-go"));
  const panel = element(document, "div", {class: "readout noprint", hidden: true}, lines, keys, button);
  const status = element(document, "p", {class: "visually-hidden", role: "status", "aria-live": "polite"});
  button.addEventListener("click", letGo);
  place.after(panel, status);
  return {
    keysId,
    show(current, pinned) {
      lines.replaceChildren(
        ...[pinned, current]
          .filter((readings) => readings.length > 0)
          .map((readings, place) => {
            const isPinned = place === 0 && pinned.length > 0;
            return element(
              document,
              "ul",
              {class: isPinned ? "pinned" : null},
              ...readings.map((reading) => line(reading, t)),
            );
          }),
      );
      panel.hidden = current.length + pinned.length === 0;
      keys.hidden = current.length === 0;
      button.hidden = pinned.length === 0;
    },
    covers(mark) {
      const {top, bottom} = mark.getBoundingClientRect();
      const below = panel.hidden ? innerHeight : Math.min(innerHeight, panel.getBoundingClientRect().top);
      return top < HEAD || bottom > below;
    },
    announce(text) {
      status.textContent = text;
    },
  };
}

/** Names and figures are set apart from the direction of the text around them. */
function line({name, href, texts, sources}: Reading, t: Translator): HTMLElement {
  const locale = document.documentElement.lang;
  const place = href === null ? name : element(document, "a", {href}, name);
  const [before = "", after = ""] = t("picture.source", {source: "\n"}).split("\n");
  const links = sources.flatMap(({text, href}, index) => [index > 0 && ", ", element(document, "a", {href}, text)]);
  return element(
    document,
    "li",
    null,
    element(document, "strong", null, element(document, "bdi", null, place)),
    ...texts.filter(Boolean).map((text) => element(document, "span", {class: "part"}, isolate(locale, text))),
    links.length > 0 && element(document, "span", {class: "muted"}, before, ...links, after),
  );
}
