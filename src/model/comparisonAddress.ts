/** The reader's comparison as the part of an address behind the question mark, and back. */
import type {Against, Comparison, YearMode} from "./comparison.ts";
import {AGAINST, DEFAULT_COMPARISON, MOST_CITIES, networkOf, VIEWS} from "./comparison.ts";
import {THEMES} from "./theme.ts";

/** What the ids and the release of an address are held against. */
export interface Known {
  cities: ReadonlySet<string>;
  indicators: ReadonlySet<string>;
  networks: ReadonlySet<string>;
  release: string;
}

/** What an address asks for and does not get. */
export interface AddressProblem {
  /** other-release: nothing is wrong with the link, but the figures are not those that it was made with. */
  kind: "unknown-city" | "unknown-indicator" | "bad-value" | "too-many-cities" | "other-release";
  key: keyof Comparison;
  /** As it stands in the address; of too many cities those that are left out, with commas between them. */
  value: string;
}

/** An own list is no longer than this, so that every host takes the address that holds it. */
export const MOST_LISTED = 400;

/** The longest name of a group, in characters. */
export const LONGEST_NAME = 60;

const MODES = ["race", "together"] as const;
const MODES_OF_YEAR = ["reference", "common", "latest"] as const;
const YEAR = /^[12]\d{3}$/;
const YEARS = /^([12]\d{3})-([12]\d{3})$/;
const WEIGHT = /^\d{1,3}(\.\d{1,2})?$/;
const RELEASE = /^\d{4}\.\d{1,2}\.\d{1,3}$/;

/**
 * The comparison that an address asks for, and what of it could not be understood, in the order of the comparison's keys.
 * Any address gives a comparison: what is wrong is left out, and stands as in DEFAULT_COMPARISON. Other keys are passed over.
 */
export function readComparison(
  params: URLSearchParams,
  known: Known,
): {comparison: Comparison; problems: AddressProblem[]} {
  const problems: AddressProblem[] = [];
  const cities = ids("cities", "unknown-city", MOST_CITIES);
  const indicators = ids("indicators", "unknown-indicator");
  const theme = choice("theme", THEMES);
  const list = ids("list", "unknown-city", MOST_LISTED);
  const comparison: Comparison = {
    cities,
    indicators,
    theme,
    against: against() ?? DEFAULT_COMPARISON.against,
    list,
    name: groupName(params.get("name") ?? ""),
    year: year(),
    mode: choice("mode", MODES) ?? DEFAULT_COMPARISON.mode,
    view: choice("view", VIEWS) ?? DEFAULT_COMPARISON.view,
    years: years(),
    weights: weights(),
    release: release(),
  };
  const keys = Object.keys(comparison);
  return {comparison, problems: problems.sort((a, b) => keys.indexOf(a.key) - keys.indexOf(b.key))};

  function ids(
    key: "cities" | "indicators" | "list",
    unknown: "unknown-city" | "unknown-indicator",
    most = Infinity,
  ): string[] {
    const of = unknown === "unknown-city" ? known.cities : known.indicators;
    const asked = new Map(items(key).map((item) => [item.toLowerCase(), item]));
    const found = [...asked].flatMap(([id, item]) => (isKnown(key, id, of, unknown, item) ? id : []));
    const beyond = found.slice(most);
    if (beyond.length > 0) problems.push({kind: "too-many-cities", key, value: beyond.join(",")});
    return found.slice(0, most);
  }

  function isKnown(
    key: AddressProblem["key"],
    id: string,
    of: ReadonlySet<string>,
    kind: AddressProblem["kind"],
    value: string,
  ): boolean {
    if (!of.has(id)) problems.push({kind, key, value});
    return of.has(id);
  }

  /** One of the words, null where there is none; what is another word is a problem. */
  function choice<Word extends string>(key: keyof Comparison, words: readonly Word[]): Word | null {
    const value = params.get(key)?.trim() ?? "";
    const word = words.find((word) => word === value.toLowerCase());
    if (word === undefined && value !== "") problems.push({kind: "bad-value", key, value});
    return word ?? null;
  }

  function against(): Against | null {
    const value = params.get("against")?.trim().toLowerCase() ?? "";
    if (known.networks.has(networkOf(value) ?? "")) return value as Against;
    const word = choice("against", AGAINST);
    if (word !== "list" || list.length > 0) return word;
    problems.push({kind: "bad-value", key: "against", value: word});
    return null;
  }

  function year(): YearMode {
    const value = params.get("year")?.trim() ?? "";
    return YEAR.test(value) ? Number(value) : (choice("year", MODES_OF_YEAR) ?? DEFAULT_COMPARISON.year);
  }

  function years(): Comparison["years"] {
    const value = params.get("years")?.trim() ?? "";
    const [from = 0, to = 0] = (YEARS.exec(value) ?? []).slice(1).map(Number);
    if (from !== to) return from < to ? [from, to] : [to, from];
    if (value !== "") problems.push({kind: "bad-value", key: "years", value});
    return null;
  }

  function weights(): Comparison["weights"] {
    const entries = items("weights").flatMap((item): [string, number][] => {
      const [asked = "", weight = ""] = item.split(":");
      const id = asked.toLowerCase();
      if (!isKnown("weights", id, known.indicators, "unknown-indicator", asked)) return [];
      if (WEIGHT.test(weight) && Number(weight) > 0) return [[id, Number(weight)]];
      problems.push({kind: "bad-value", key: "weights", value: item});
      return [];
    });
    return Object.fromEntries(entries);
  }

  function release(): string | null {
    const value = params.get("release")?.trim() ?? "";
    if (value === "") return null;
    if (value === known.release) return value;
    problems.push({kind: RELEASE.test(value) ? "other-release" : "bad-value", key: "release", value});
    return RELEASE.test(value) ? value : null;
  }

  function items(key: keyof Comparison): string[] {
    return params
      .getAll(key)
      .flatMap((value) => value.split(","))
      .map((item) => item.trim())
      .filter(Boolean);
  }
}

/** What a reader calls a group, as it is kept: on one line, no longer than LONGEST_NAME; null for nothing. */
export function groupName(typed: string): string | null {
  const line = typed
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
  return [...line].slice(0, LONGEST_NAME).join("").trimEnd() || null;
}

/**
 * The address of a comparison, without the question mark: `cities` always, since a page may begin with some of its own, the
 * rest where it differs from DEFAULT_COMPARISON. Commas and colons stay as they are.
 */
export function writeComparison(comparison: Comparison): string {
  const {cities, indicators, theme, against, list, name, year, mode, view, years, weights, release} = comparison;
  const parts: [key: keyof Comparison, value: string | null][] = [
    ["indicators", indicators.join()],
    ["theme", theme],
    ["against", against],
    ["list", list.join()],
    ["name", name],
    ["year", String(year)],
    ["mode", mode],
    ["view", view],
    ["years", years?.join("-") ?? null],
    [
      "weights",
      Object.entries(weights)
        .map(([id, weight]) => `${id}:${weight}`)
        .join(),
    ],
    ["release", release],
  ];
  const differing = parts.filter(([key, value]) => value && value !== DEFAULT_COMPARISON[key]);
  return [["cities", cities.join()] as const, ...differing]
    .map(([key, value]) => `${key}=${escaped(value!)}`)
    .join("&");
}

function escaped(value: string): string {
  return encodeURIComponent(value).replaceAll("%2C", ",").replaceAll("%3A", ":");
}
