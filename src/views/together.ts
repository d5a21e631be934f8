import {element} from "../charts/element.ts";
import type {ShareRow} from "../charts/shareBars.ts";
import {shareBars} from "../charts/shareBars.ts";
import {formatList} from "../format/list.ts";
import {paragraph} from "../format/sentences/voice.ts";
import {formatNumber, formatValue} from "../format/number.ts";
import {formatYear} from "../format/period.ts";
import {distanceText, togetherSentence} from "../format/sentences/together.ts";
import type {PooledDistance} from "../methods/pooledDistance.ts";
import {pooledDistance} from "../methods/pooledDistance.ts";
import type {Comparison} from "../model/comparison.ts";
import {DEFAULT_COMPARISON} from "../model/comparison.ts";
import type {Indicator} from "../model/indicator.ts";
import {citiesById} from "../query/citiesById.ts";
import type {Database} from "../query/database.ts";
import {indicators} from "../query/indicators.ts";
import {cityUrl} from "./cityUrl.ts";
import {applicability} from "./confinement.ts";
import type {Group, Member, MemberFigure} from "./group.ts";
import {group} from "./group.ts";
import type {MissingKind} from "./missingKinds.ts";
import {missingKinds} from "./missingKinds.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";
import type {IndicatorStanding} from "./standings.ts";
import {chosenIndicators, standings} from "./standings.ts";

type Directed = Indicator & {direction: Exclude<Indicator["direction"], "neutral">};

/** What one picture is of. */
interface Pool {
  indicator: Directed;
  reference: Indicator["references"][number];
  members: readonly {member: Member; figure: MemberFigure | null}[];
  pooled: PooledDistance;
}

/**
 * The cities side by side in the other sense: how far they are together from the cited target of each indicator that has one,
 * each city's part of that distance, who is there already, and who is missing and why. No places, and no order by value.
 */
export async function together(db: Database, selection: Partial<Comparison>, screen: Screen): Promise<Element> {
  const {document, t} = screen;
  const comparison = {...DEFAULT_COMPARISON, ...selection};
  const {cities, year} = comparison;
  if (cities.length === 0) return element(document, "p", {class: "muted"}, t("together.empty"));
  const [all, told, whole, kindOf] = await Promise.all([
    indicators(db),
    standings(db, comparison),
    group(db, comparison),
    missingKinds(db, {cities, year: typeof year === "number" ? year : null}),
  ]);
  const applies = await applicability(
    db,
    (await citiesById(db, cities)).map(({country}) => country),
  );
  const wanted = chosenIndicators(all, comparison);
  const chosen = comparison.indicators.length > 0 ? wanted : wanted.filter(applies);
  const standingOf = new Map(told.map((standing) => [standing.indicator.id, standing]));
  const [aimed, without] = [chosen.filter(hasTarget), chosen.filter((indicator) => !hasTarget(indicator))];
  const parts = aimed.flatMap((indicator) => {
    const standing = standingOf.get(indicator.id);
    return standing ? [part(indicator, standing, whole, kindOf, screen)] : [];
  });
  return element(
    document,
    "div",
    {class: "together"},
    parts.length === 0 && element(document, "p", {class: "muted"}, t("together.none")),
    ...parts,
    without.length > 0 && untargeted(without, screen),
  );
}

/** Is there a cited value to come nearer to? Without a direction there is no nearer. */
function hasTarget(indicator: Indicator): indicator is Directed {
  return indicator.references.length > 0 && indicator.direction !== "neutral";
}

function part(
  indicator: Directed,
  standing: IndicatorStanding,
  whole: Group,
  kindOf: MissingKind,
  screen: Screen,
): Element {
  const {document, t} = screen;
  const {judged, rank} = standing.permission;
  const title = element(
    document,
    "h3",
    null,
    element(document, "a", {href: pageUrl(screen, `indicator/${indicator.id}/`)}, indicator.title),
  );
  const section = (...content: Parameters<typeof element>[3][]) =>
    element(document, "section", {"data-indicator": indicator.id}, title, ...content);
  if (!judged && rank !== null) {
    return section(
      element(document, "p", {class: "muted"}, paragraph(t(`standing.refusal.${rank}`), t("together.refused"))),
    );
  }
  const members = whole.members.map((member) => ({member, figure: whole.figure(standing, member)}));
  const reference = indicator.references[0]!;
  const pooled = pooledDistance(
    members.map(({figure}) => figure?.value ?? null),
    reference.value,
    indicator,
  );
  const pool = {indicator, reference, members, pooled};
  const others = members.length > standing.cities.length;
  return section(
    element(document, "p", null, sentence(pool, kindOf, screen)),
    picture(pool, standing, kindOf, screen),
    others && twin(pool, screen),
    cited(reference, screen),
  );
}

function sentence({indicator, reference, members, pooled}: Pool, kindOf: MissingKind, screen: Screen): string {
  const named = members.map(({member}, index) => ({
    ...member,
    distance: pooled.distances[index]!,
    share: pooled.shares[index]!,
  }));
  return togetherSentence(
    {
      indicator,
      reference,
      total: pooled.total,
      cities: named.filter(({distance}) => distance !== null).map(({name, share}) => ({city: name, share})),
      missing: named
        .filter(({distance}) => distance === null)
        .map(({city, name, index}) => ({
          city: name,
          kind: index === null ? null : screen.t(`missing.${kindOf(indicator.id, city)}`),
        })),
    },
    screen,
  );
}

/** The chosen cities one by one, and all others of the group as one part. */
function picture(pool: Pool, {year}: IndicatorStanding, kindOf: MissingKind, screen: Screen): Element {
  const {document, t, locale} = screen;
  const {indicator, members, pooled} = pool;
  const shareText = (share: number) => formatValue(locale, 100 * share, {decimals: 0, unit: "%"});
  const rows = members.flatMap(({member: {city, name, index}, figure}, place): ShareRow[] => {
    if (index === null) return [];
    const distance = pooled.distances[place] ?? null;
    if (figure === null || distance === null) {
      const kind = kindOf(indicator.id, city);
      return [{name, index, share: kind, text: t(`missing.${kind}`), notes: []}];
    }
    const share = pooled.shares[place] ?? 0;
    const notes = [
      distance > 0 && distanceText(distance, indicator, screen),
      figure.year !== year && formatYear(locale, figure.year),
      figure.level !== "city" && t(`level.${figure.level}`),
      figure.status !== "A" && t(`status.${figure.status}`),
    ].filter((note) => note !== false);
    return [{name, index, share, text: distance > 0 ? shareText(share) : t("together.at"), notes}];
  });
  const others = members.flatMap(({member}, place) => (member.index === null ? [pooled.shares[place] ?? null] : []));
  const rest = others.filter((share) => share !== null);
  if (rest.length > 0) {
    const share = rest.reduce((sum, one) => sum + one, 0);
    rows.push({
      name: t("together.others", {count: rest.length}),
      index: null,
      share,
      text: shareText(share),
      notes: [],
    });
  }
  return shareBars(rows, {
    document,
    label: t("together.label", {indicator: indicator.title}),
    columns: {city: t("together.column.city"), where: t("together.column.where"), value: t("together.column.value")},
    prefix: `together-${indicator.id}`,
  });
}

/** Every member of the group by name, in a fold: too many for a bar each. */
function twin({indicator, members, pooled}: Pool, screen: Screen): Element {
  const {document, t, locale} = screen;
  const cell = (...content: Parameters<typeof element>[3][]) => element(document, "td", null, ...content);
  const lines = members.map(({member, figure}, place) => {
    const [distance, share] = [pooled.distances[place] ?? null, pooled.shares[place] ?? null];
    return element(
      document,
      "tr",
      null,
      element(
        document,
        "th",
        {scope: "row"},
        element(document, "a", {href: cityUrl(screen, member.place)}, member.name),
      ),
      cell(figure ? formatNumber(locale, figure.value, indicator.decimals) : t("together.absent")),
      cell(figure && formatYear(locale, figure.year)),
      cell(distance === null ? "" : distance > 0 ? distanceText(distance, indicator, screen) : t("together.at")),
      cell(share !== null && formatValue(locale, 100 * share, {decimals: 1, unit: "%"})),
    );
  });
  const heads = (["city", "figure", "year", "distance", "value"] as const).map((name) =>
    element(document, "th", {scope: "col"}, t(`together.column.${name}`)),
  );
  return element(
    document,
    "details",
    {class: "twin"},
    element(document, "summary", null, t("together.twin", {count: members.length})),
    element(
      document,
      "table",
      null,
      element(document, "thead", null, element(document, "tr", null, ...heads)),
      element(document, "tbody", null, ...lines),
    ),
  );
}

function cited({label, citation, url}: Pool["reference"], {document}: Screen): Element {
  const text = url ? element(document, "a", {href: url}, citation) : citation;
  return element(document, "p", {class: "muted small"}, `${label}: `, text);
}

function untargeted(without: readonly Indicator[], {document, t, locale}: Screen): Element {
  const names = formatList(
    locale,
    without.map(({title}) => title),
  );
  return element(
    document,
    "details",
    {class: "muted small"},
    element(document, "summary", null, t("together.untargeted", {count: without.length})),
    element(document, "p", null, names),
  );
}
