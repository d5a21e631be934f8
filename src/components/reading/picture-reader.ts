/** Reads a picture mark by mark: arrows, Home and End move, Enter or a tap pins what is told below it, Escape lets go. */
import {svg as drawn} from "../../charts/element.ts";
import {loadTranslator} from "../../i18n/translator.ts";
import type {Translator} from "../../i18n/translator.ts";
import {moved} from "./movement.ts";
import type {Readout} from "./readout.ts";
import {readoutAfter} from "./readout.ts";
import type {Stop} from "./stop.ts";
import {lineOf, toldAt} from "./stop.ts";
import {stopsOf} from "./stopsOf.ts";

/** A finger reaches marks so far away, in px. */
const REACH = 28;
/** The option that has the focus names so many cities; the panel names all. */
const NAMED = 3;

const readers = new WeakMap<Element, Promise<PictureReader | null>>();

/** Puts the focus on the first mark of a picture, or on the one that had it. Does nothing where there is none. */
export async function enterPicture(picture: Element): Promise<void> {
  (await readerOf(picture))?.enter();
}

/** Pins the mark nearest to where a picture was pressed; lets go where that is pinned already, or nothing is near. */
export async function pressPicture(picture: Element, at: {clientX: number; clientY: number}): Promise<void> {
  (await readerOf(picture))?.press(at);
}

function readerOf(picture: Element): Promise<PictureReader | null> {
  const known = readers.get(picture);
  if (known) return known;
  const reader = read(picture);
  readers.set(picture, reader);
  reader.catch(() => readers.delete(picture)); // what could not be fetched is asked for again
  return reader;
}

async function read(picture: Element): Promise<PictureReader | null> {
  const t = await loadTranslator(document.documentElement.lang);
  const stops = await stopsOf(picture, t);
  return stops.length === 0 ? null : new PictureReader(picture, stops, t);
}

class PictureReader {
  private readonly picture: Element;
  private readonly stops: readonly Stop[];
  private readonly t: Translator;
  private readonly label: string;
  private readonly readout: Readout;
  private list: SVGGElement | null = null;
  private current = 0;
  private pinned: number | null = null;
  private focused = false;

  constructor(picture: Element, stops: readonly Stop[], t: Translator) {
    [this.picture, this.stops, this.t] = [picture, stops, t];
    this.label = picture.getAttribute("aria-label") ?? "";
    this.readout = readoutAfter(picture.closest(".sizes") ?? picture, t, () => this.pin(null));
    this.current = moved(stops, 0, "Home") ?? 0;
    picture.addEventListener("keydown", (event) => this.key(event as KeyboardEvent));
    picture.addEventListener("focusout", () => this.left());
    this.place();
  }

  enter(): void {
    this.focused = true;
    const option = this.place();
    option.focus({preventScroll: true});
    this.show();
    if (this.readout.covers(option)) (option.closest("tr") ?? option).scrollIntoView({block: "center"});
  }

  press({clientX, clientY}: {clientX: number; clientY: number}): void {
    const flat = this.picture.classList.contains("distribution");
    let [nearest, least] = [null as number | null, flat ? Infinity : REACH];
    this.stops.forEach((stop, index) => {
      const [x, y] = onScreen(stop);
      const far = Math.hypot(x - clientX, flat ? 0 : y - clientY);
      if (far < least) [nearest, least] = [index, far];
    });
    if (nearest !== null) this.current = nearest;
    this.place();
    this.pin(nearest === this.pinned ? null : nearest);
  }

  private key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter" || event.key === " ") this.pin(this.current);
    else if (event.key === "Escape" && this.pinned !== null) this.pin(null);
    else {
      const next = moved(this.stops, this.current, event.key);
      if (next === null && !/^(Arrow|Home|End)/.test(event.key)) return;
      if (next !== null) {
        this.current = next;
        this.enter();
      }
    }
    event.preventDefault();
  }

  private pin(index: number | null): void {
    this.pinned = index;
    this.place();
    if (this.focused) this.enter();
    this.show();
    const told = index === null ? [] : toldAt(this.stops, this.stops[index]!);
    this.readout.announce(told.length === 0 ? "" : this.t("picture.pinned", {text: told.map(lineOf).join("; ")}));
  }

  private left(): void {
    // The focus may only go from mark to mark.
    queueMicrotask(() => {
      if (this.picture.contains(document.activeElement)) return;
      this.focused = false;
      this.show();
    });
  }

  private show(): void {
    const at = (index: number | null) => (index === null ? [] : toldAt(this.stops, this.stops[index]!));
    const current = this.focused && this.current !== this.pinned ? at(this.current) : [];
    this.readout.show(current, at(this.pinned));
  }

  /** Draws the marks that are current and pinned, as a list of which the current one is the option that can have the focus. */
  private place(): SVGElement {
    const stop = this.stops[this.current]!;
    const told = toldAt(this.stops, stop);
    const names = told.slice(0, NAMED).map(lineOf).join("; ");
    const more = told.length > NAMED ? ` ${this.t("picture.more", {count: told.length - NAMED})}` : "";
    const option = ring(stop, {
      role: "option",
      tabindex: 0,
      "aria-label": names + more,
      "aria-selected": String(this.pinned === this.current),
      "aria-posinset": this.current + 1,
      "aria-setsize": this.stops.length,
    });
    const about = {role: "listbox", "aria-label": this.label, "aria-describedby": this.readout.keysId};
    const list = drawn(document, "g", {class: "stops", ...about}, option);
    const pinned = this.pinned === null ? undefined : this.stops[this.pinned];
    const old = this.list;
    if (old && old.ownerSVGElement !== stop.svg) quiet(old.ownerSVGElement!);
    open(stop.svg);
    stop.svg.append(list);
    if (this.focused) option.focus({preventScroll: true});
    old?.remove();
    for (const mark of this.picture.querySelectorAll(".stops-pinned")) mark.remove();
    pinned?.svg.append(ring(pinned, {class: "stops-pinned", "aria-hidden": "true"}));
    this.list = list;
    return option;
  }
}

function ring({at: {x, y}}: Stop, attributes: Record<string, string | number>): SVGElement {
  return drawn(
    document,
    "svg",
    {x, y, overflow: "visible", ...attributes},
    drawn(document, "circle", {r: 12, class: "touch"}),
    drawn(document, "circle", {r: 9, class: "halo"}),
    drawn(document, "circle", {r: 9}),
  );
}

/** From a picture that is one image to one with a list in it: all else that is drawn is said by the label and the list. */
function open(svg: SVGSVGElement): void {
  svg.removeAttribute("tabindex");
  svg.removeAttribute("aria-hidden");
  svg.setAttribute("role", "group");
  for (const part of svg.children) if (!part.matches(".stops")) part.setAttribute("aria-hidden", "true");
}

/** Back to a drawing that says nothing. */
function quiet(svg: SVGSVGElement): void {
  svg.removeAttribute("role");
  svg.setAttribute("aria-hidden", "true");
}

function onScreen({svg, at: {x, y}}: Stop): [number, number] {
  const {left, top, width} = svg.getBoundingClientRect();
  if (typeof x === "string") return [left + (parseFloat(x) / 100) * width, top + y];
  const {x: across, y: down} = new DOMPoint(x, y).matrixTransform(svg.getScreenCTM()!);
  return [across, down];
}
