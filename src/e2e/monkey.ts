/** A reader without a plan: acts on a page as chance has it, the same ones for the same seed. */
import type {Page} from "playwright-core";
import {mulberry32} from "../methods/seededRandom.ts";

/** What an act was, in words, so that a failure says what led to it. */
export type Act = string;

export interface Monkey {
  /** Does one more thing, and says which; it never leaves the document. */
  act(page: Page): Promise<Act>;
  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number;
  readonly acts: readonly Act[];
}

/** Where a monkey is, and what it may do there. */
interface Place {
  seed: number;
  /** What it types into fields. */
  words: readonly string[];
}

const SIZES = [
  [360, 740],
  [1280, 800],
  [768, 1024],
  [1920, 1000],
  [800, 360],
] as const;
const KEYS = [
  "Tab",
  "Tab",
  "Shift+Tab",
  "ArrowDown",
  "ArrowUp",
  "ArrowRight",
  "ArrowLeft",
  "Escape",
  "Home",
  "End",
  "Space",
];

/** Parts that lead out of the page or out of the browser: another page, a file, the printer, the whole screen. */
const LEADS_AWAY =
  "[data-full-screen], [type=file], [type=submit], [data-share=print], [data-newer] button, .live-status button";
/** All that can be pressed, chosen, moved or written in. */
const PARTS =
  "button, select, input, summary, textarea, .cm-content, a.figure, a[data-example], [role=option], svg [tabindex], svg.chart, th, .strip";

export function monkey({seed, words}: Place): Monkey {
  const random = mulberry32(seed);
  const below = (count: number) => Math.floor(random() * count);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)]!;
  const acts: Act[] = [];
  let offline = false;

  async function press(page: Page): Promise<Act> {
    const [part, choice] = [random(), random()];
    await page.evaluate(stay);
    const found = await page.evaluate(pressPart, {parts: PARTS, away: LEADS_AWAY, part, choice, offline});
    if (found?.at) await page.mouse.click(...found.at);
    return found ? found.act : "nothing to press";
  }

  async function type(page: Page): Promise<Act> {
    const word = pick(words);
    const field = await page.evaluate(focusField, random());
    if (!field) return "nothing to write in";
    await page.keyboard.type(word);
    if (field === "combobox") {
      await page.waitForTimeout(60);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
    }
    return `type ${JSON.stringify(word)} into a ${field}`;
  }

  async function key(page: Page): Promise<Act> {
    const name = pick(KEYS);
    const opens = await page.evaluate(() =>
      document.activeElement?.matches("a, summary a, [data-full-screen], [type=file]"),
    );
    if (!(opens && name === "Space")) await page.keyboard.press(name);
    return `key ${name}`;
  }

  async function step(page: Page): Promise<Act> {
    const by = pick([-1, -1, 1]);
    const went = await page.evaluate((by) => {
      const {navigation} = window as unknown as {navigation: Navigation};
      const entry = navigation.entries()[navigation.currentEntry!.index + by];
      if (entry?.sameDocument) history.go(by);
      return Boolean(entry?.sameDocument);
    }, by);
    return went ? `go ${by}` : "nowhere to go";
  }

  async function resize(page: Page): Promise<Act> {
    const [width, height] = pick(SIZES);
    await page.setViewportSize({width, height});
    return `resize to ${width} x ${height}`;
  }

  async function darken(page: Page): Promise<Act> {
    const colorScheme = pick(["dark", "light"] as const);
    await page.emulateMedia({colorScheme});
    return colorScheme;
  }

  async function cut(page: Page): Promise<Act> {
    offline = !offline;
    await page.context().setOffline(offline);
    return offline ? "go offline" : "go online";
  }

  async function scroll(page: Page): Promise<Act> {
    await page.mouse.wheel(0, below(2000) - 800);
    return "scroll";
  }

  async function act(page: Page): Promise<Act> {
    const chance = random();
    // Who is offline comes back soon: most of what there is to do needs a network.
    const kinds = [press, press, press, press, press, type, key, key, step, resize, darken, scroll];
    const next = offline ? (chance < 0.3 ? cut : pick(kinds)) : chance < 0.02 ? cut : pick(kinds);
    const done = await next(page);
    acts.push(done);
    return done;
  }

  return {act, below, acts};
}

interface Navigation {
  currentEntry: {index: number} | null;
  entries(): {sameDocument: boolean}[];
}

/** A press that lands on a link, because the page moved under the mouse in that moment, leads nowhere. */
function stay(): void {
  const own = window as {stays?: boolean};
  if (own.stays) return;
  own.stays = true;
  const keep = (event: Event) => {
    if ((event.target as Element).closest("a:not(.figure, [data-example])")) event.preventDefault();
  };
  addEventListener("click", keep, {capture: true});
}

/** Chooses a part that can be seen; what the mouse is to press is told with its place. */
function pressPart({
  parts,
  away,
  part,
  choice,
  offline,
}: {
  parts: string;
  away: string;
  part: number;
  choice: number;
  offline: boolean;
}) {
  const seen = [...document.querySelectorAll<HTMLElement>(`main :is(${parts}), dialog :is(${parts})`)].filter(
    (own) =>
      !own.matches(away) &&
      !(own as HTMLButtonElement).disabled &&
      !(offline && own.matches("a")) && // a link that cannot be shown is followed
      own.checkVisibility({visibilityProperty: true}),
  );
  // Half of the time something that is there once, or the many rows of tables would be all that is pressed.
  const few = seen.filter((own) => !own.closest("table, svg") && !own.matches("[name=indicator], summary"));
  const among = choice < 0.6 && few.length > 0 ? few : seen;
  const own = among[Math.floor(part * among.length)];
  if (!own) return null;
  const act = `press ${own.outerHTML.replace(/\s+/g, " ").slice(0, 90)}`;
  if (own instanceof HTMLSelectElement) {
    const {options} = own;
    own.selectedIndex = Math.floor(choice * options.length);
    own.dispatchEvent(new Event("change", {bubbles: true}));
    return {act: `${act} choose ${own.value}`, at: null};
  }
  if (own instanceof HTMLInputElement && own.type === "range") {
    own.value = String(Math.round(choice * Number(own.max)));
    for (const type of ["pointerdown", "input", "change"]) own.dispatchEvent(new Event(type, {bubbles: true}));
    return {act: `${act} move to ${own.value}`, at: null};
  }
  own.scrollIntoView({block: "center", behavior: "instant"});
  const {left, top, width, height} = own.getBoundingClientRect();
  const at: [number, number] = [left + width / 2, top + height / 2];
  const hit = document.elementFromPoint(...at);
  const leaves = hit?.closest("a:not(.figure, [data-example])");
  if (hit && own.contains(hit) && !leaves) return {act, at};
  own.click(); // something lies over it, or a link within it
  return {act: `${act} by key`, at: null};
}

/** Puts the focus into a field that can be seen, and says what kind it is. */
function focusField(chance: number): string | null {
  const fields = [
    ...document.querySelectorAll<HTMLElement>("main :is(input[type=text], input[type=search], textarea, .cm-content)"),
  ].filter((field) => field.checkVisibility() && !(field as HTMLInputElement).readOnly);
  const field = fields[Math.floor(chance * fields.length)];
  field?.focus();
  return field ? (field.role ?? field.localName) : null;
}
