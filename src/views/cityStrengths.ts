import type {Child} from "../charts/element.ts";
import {element} from "../charts/element.ts";
import {formatNumber, formatValue} from "../format/number.ts";
import {formatYear} from "../format/period.ts";
import {briefStanding} from "../format/sentences/brief.ts";
import {cityStrengthsSentence} from "../format/sentences/cityStrengths.ts";
import {refusalSentence} from "../format/sentences/refusal.ts";
import {STRENGTHS} from "../methods/constants.ts";
import {citiesById} from "../query/citiesById.ts";
import type {Database} from "../query/database.ts";
import type {CityPeersSelection} from "./cityPeers.ts";
import type {PeerStanding} from "./peerStandings.ts";
import {peerStandings} from "./peerStandings.ts";
import {peersOf} from "./peersOf.ts";
import {rowLinks} from "./rowLinks.ts";
import {rulePublishers} from "./rulePublishers.ts";
import type {Screen} from "./screen.ts";

const SIDES = ["strong", "middle", "weak"] as const;

/**
 * On what the city stands in the better and in the worse quarter of its peers, with the figures, the direction, the year and
 * how many peers have one; apart from these what cannot be judged, by reason.
 */
export async function cityStrengths(db: Database, selection: CityPeersSelection, screen: Screen): Promise<Element> {
  const {document, t} = screen;
  const {city} = selection;
  const [{peers}, [known]] = await Promise.all([peersOf(db, city, selection), citiesById(db, [city])]);
  if (peers.length === 0) return element(document, "p", {class: "notice"}, t("city.strengths.nobody"));
  const ids = peers.map(({id}) => id);
  const standings = (await peerStandings(db, city, ids)).filter(({indicator}) => indicator.theme !== "open-data");
  const sides = Map.groupBy(
    standings.filter(({standing}) => standing !== null),
    sideOf,
  );
  const publisherOf = await rulePublishers(
    db,
    standings.map(({indicator}) => indicator),
  );
  const refused = Map.groupBy(
    standings.filter(({refusal}) => refusal !== null),
    ({refusal, indicator}) => refusalSentence({refusal: refusal!, publisher: publisherOf(indicator)}, screen),
  );
  const fact = {
    city: known!.name,
    judged: standings.length - [...refused.values()].flat().length,
    strong: sides.get("strong")?.length ?? 0,
    weak: sides.get("weak")?.length ?? 0,
  };
  return element(
    document,
    "div",
    {class: "strengths"},
    element(document, "p", null, cityStrengthsSentence(fact, screen)),
    sides.size > 0 && table(sides, {count: peers.length, label: t("city.strengths")}, screen),
    refused.size > 0 && apart(refused, screen),
  );
}

function sideOf({standing}: PeerStanding): (typeof SIDES)[number] {
  const percentile = standing!.percentile!;
  if (percentile >= STRENGTHS.strong) return "strong";
  return percentile <= STRENGTHS.weak ? "weak" : "middle";
}

function table(
  sides: ReadonlyMap<(typeof SIDES)[number], readonly PeerStanding[]>,
  {count, label}: {count: number; label: string},
  screen: Screen,
): Element {
  const {document, t} = screen;
  const heads = [
    t("city.column.indicator"),
    ...(["standing", "own", "median", "coverage"] as const).map((name) => t(`city.strengths.column.${name}`)),
  ].map((text, place) =>
    element(document, "th", {scope: "col", role: "columnheader", "data-sort": place === 0 ? null : "none"}, text),
  );
  const bodies = SIDES.flatMap((side) => {
    const rows = sides.get(side);
    if (!rows) return [];
    const title = element(
      document,
      "th",
      {scope: "rowgroup", role: "rowheader", colspan: 5},
      t(`city.strengths.${side}`),
    );
    const sorted = rows.toSorted((a, b) => b.standing!.percentile! - a.standing!.percentile!);
    return [
      element(
        document,
        "tbody",
        {role: "rowgroup"},
        element(document, "tr", {class: "theme", role: "row"}, title),
        ...sorted.map((row) => line(row, count, screen)),
      ),
    ];
  });
  return element(
    document,
    "table",
    {class: "figures standings", role: "table", "aria-label": label},
    element(document, "thead", {role: "rowgroup"}, element(document, "tr", {role: "row"}, ...heads)),
    ...bodies,
  );
}

function line({indicator, own, known, median, standing}: PeerStanding, count: number, screen: Screen): Element {
  const {document, t, locale} = screen;
  const {decimals, unit, direction, title, id} = indicator;
  const cell = (name: "standing" | "own" | "median" | "coverage", ...content: Child[]) => {
    const label = t(`city.strengths.column.${name}`);
    return element(document, "td", {class: name, role: "cell", "data-label": label}, ...content);
  };
  const small = (text: string) => element(document, "small", null, text);
  const better = direction === "neutral" ? null : small(t(`city.strengths.better.${direction}`));
  return element(
    document,
    "tr",
    {role: "row"},
    element(document, "th", {scope: "row", role: "rowheader"}, element(document, "a", {href: `#${id}`}, title), better),
    cell("standing", briefStanding(standing!, indicator, screen)),
    cell("own", formatValue(locale, own.value, {decimals, unit: unit.label}), small(formatYear(locale, own.year))),
    cell("median", median === null ? "" : formatNumber(locale, median, decimals)),
    cell("coverage", t("city.strengths.coverage", {known, count})),
  );
}

/** By the sentence that says why. */
function apart(refused: ReadonlyMap<string, readonly PeerStanding[]>, screen: Screen): Element {
  const {document, t} = screen;
  const items = [...refused].map(([reason, standings]) =>
    element(
      document,
      "li",
      null,
      `${reason} `,
      ...rowLinks(
        standings.map(({indicator}) => indicator),
        screen,
      ),
    ),
  );
  return element(
    document,
    "div",
    null,
    element(document, "h3", null, t("city.strengths.apart")),
    element(document, "ul", {class: "apart small"}, ...items),
  );
}
