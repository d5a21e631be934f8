import {element} from "../charts/element.ts";
import {marker} from "../charts/marker.ts";
import {formatNumber} from "../format/number.ts";
import {formatPeriod} from "../format/period.ts";
import {briefStanding} from "../format/sentences/brief.ts";
import type {Pairing} from "../methods/pairing.ts";
import type {Indicator} from "../model/indicator.ts";
import type {Observation} from "../model/observation.ts";
import {badges} from "./badges.ts";
import {briefHead} from "./briefHead.ts";
import type {BriefFacts, BriefLine} from "./briefFacts.ts";
import type {Citations} from "./briefSources.ts";
import type {Said} from "./ledger.ts";
import {figureUrl} from "./figureUrl.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";
import type {CityStanding} from "./standings.ts";

/** The parts of the table in their order. */
const PARTS = ["first", "second", "alike", "behind"] as const;

/** So many lines have room on one sheet, so many of them in one part; the common ground takes what the other parts leave. */
const ROOM = {all: 14, part: 4};

const ROLES: readonly Indicator["role"][] = ["core", "supporting", "profile"];

/** The two cities as columns: who they are, what each can offer the other, their common ground, their shared gaps. */
export function briefTable(
  facts: BriefFacts,
  citations: Citations,
  saidOf: (figure: Observation) => Said,
  screen: Screen,
): Element {
  const {document} = screen;
  const rooms = roomsOf(facts);
  return element(
    document,
    "table",
    {class: "brief-table", role: "table"},
    briefHead(facts, citations, screen),
    ...PARTS.map((pairing) =>
      part(pairing, rooms[pairing], facts, (line) => row(line, citations, saidOf, screen), screen),
    ),
  );
}

/** How many lines each part shows. */
function roomsOf({lines}: BriefFacts): Record<(typeof PARTS)[number], number> {
  const room = (pairing: Pairing) => Math.min(ROOM.part, lines.filter((line) => line.pairing === pairing).length);
  const [first, second, behind] = [room("first"), room("second"), room("behind")];
  return {first, second, behind, alike: ROOM.all - first - second - behind};
}

function part(
  pairing: (typeof PARTS)[number],
  room: number,
  {cities, lines}: BriefFacts,
  draw: (line: BriefLine) => Element,
  {document, t}: Screen,
): Element {
  const names = {first: cities[0].name, second: cities[1].name};
  const found = lines.filter((line) => line.pairing === pairing).sort(pairing === "alike" ? byNearness : byDistance);
  const whole = (tag: "th" | "td", text: string | Element, attributes: object) =>
    element(document, "tr", {role: "row"}, element(document, tag, {colspan: 3, ...attributes}, text));
  const rest = found.slice(room);
  return element(
    document,
    "tbody",
    {role: "rowgroup", class: `brief-${pairing}`},
    whole("th", element(document, "h2", null, t(`brief.part.${pairing}`, names)), {
      scope: "rowgroup",
      role: "rowheader",
    }),
    ...found.slice(0, room).map(draw),
    found.length === 0 && whole("td", t(`brief.part.${pairing}.none`, names), {role: "cell", class: "muted"}),
    rest.length > 0 && whole("td", t("brief.more", {count: rest.length}), {role: "cell", class: "muted small"}),
  );
}

/** Headlines first, then those that are nearest to one another. */
function byNearness(one: BriefLine, other: BriefLine): number {
  const role = ROLES.indexOf(one.standing.indicator.role) - ROLES.indexOf(other.standing.indicator.role);
  return role || (one.between ?? 0) - (other.between ?? 0);
}

/** Those farthest from one another first; of the shared gaps too. */
function byDistance(one: BriefLine, other: BriefLine): number {
  return (other.between ?? 0) - (one.between ?? 0);
}

function row(
  {standing, cities}: BriefLine,
  citations: Citations,
  saidOf: (figure: Observation) => Said,
  screen: Screen,
): Element {
  const {document, t} = screen;
  const {indicator, permission} = standing;
  const count = cities[0].standing?.count;
  return element(
    document,
    "tr",
    {role: "row", "data-indicator": indicator.id},
    element(
      document,
      "th",
      {scope: "row", role: "rowheader"},
      element(document, "a", {href: pageUrl(screen, `indicator/${indicator.id}/`)}, indicator.title),
      element(document, "small", {class: "muted"}, ` ${indicator.unit.label}`),
      count !== undefined && element(document, "small", {class: "muted"}, ` · ${t("brief.among", {count})}`),
      permission.verdict === "with-care" && " ",
      permission.verdict === "with-care" && element(document, "span", {class: "badge"}, t("brief.care")),
    ),
    ...cities.map((city, index) => cell(city, index, standing.indicator, citations, saidOf, screen)),
  );
}

function cell(
  {city, shown, standing}: CityStanding,
  index: number,
  indicator: Indicator,
  {cite}: Citations,
  saidOf: (figure: Observation) => Said,
  screen: Screen,
): Element {
  const {document, locale} = screen;
  return element(
    document,
    "td",
    {role: "cell"},
    marker(document, index),
    element(
      document,
      "a",
      {class: "figure", href: figureUrl({city, indicator: indicator.id, period: shown!.period}, screen)},
      element(document, "strong", null, formatNumber(locale, shown!.value, indicator.decimals)),
    ),
    cite(shown!.source),
    element(document, "span", {class: "muted"}, ` ${formatPeriod(locale, shown!.period)} `),
    element(document, "span", {class: "brief-standing"}, standing ? briefStanding(standing, indicator, screen) : ""),
    " ",
    ...badges(shown!, screen, saidOf(shown!)),
  );
}
