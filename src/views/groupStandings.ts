import {SIMILAR_CITIES} from "../methods/constants.ts";
import {standingAmong} from "../methods/percentileRank.ts";
import {permission} from "../methods/permission.ts";
import type {City} from "../model/city.ts";
import type {Indicator} from "../model/indicator.ts";
import {citiesById} from "../query/citiesById.ts";
import type {Database} from "../query/database.ts";
import {indicators} from "../query/indicators.ts";
import type {OwnField, OwnFigures} from "./ownFigures.ts";
import {ownField, ownFigures} from "./ownFigures.ts";
import {peersOf} from "./peersOf.ts";
import type {SimilarCities} from "./similarCities.ts";
import {similarCities} from "./similarCities.ts";

/** Whom a city can be held against; names are in src/i18n under `city.sensitivity.ID`. */
export const GROUPS = ["all", "country", "region", "size", "income", "climate", "peers"] as const;

export type GroupId = (typeof GROUPS)[number];

/** Than how many of how many others of a group the city is better, or why that is not told. */
export type GroupStanding = {worse: number; count: number} | {refusal: "scarce" | "unknown" | "abroad"};

/** One indicator on which the city may be judged, against every group. */
export interface GroupStandings {
  indicator: Indicator;
  groups: Readonly<Record<GroupId, GroupStanding>>;
}

/**
 * The city against one group after another, on each indicator of which its own figure stands for the reference year and may
 * be judged against at least one group; in the order of `indicators`. Similar cities are sought among those with a figure.
 */
export async function groupStandings(db: Database, city: string): Promise<GroupStandings[]> {
  const [all, own, [home], similar, {peers}] = await Promise.all([
    indicators(db),
    ownFigures(db),
    citiesById(db, [city]),
    similarCities(db),
    peersOf(db, city),
  ]);
  const around = {home: home!, similar, peers: peers.map(({id}) => id)};
  return all.flatMap((indicator): GroupStandings[] => {
    const figures = own.get(indicator.id);
    if (indicator.direction === "neutral" || !indicator.rankable || !figures?.byCity.has(city)) return [];
    const groups = Object.fromEntries(
      GROUPS.map((group) => [group, standing(indicator, figures, city, field(group, indicator, figures, around))]),
    ) as GroupStandings["groups"];
    return Object.values(groups).some((one) => "worse" in one) ? [{indicator, groups}] : [];
  });
}

interface Surroundings {
  home: City;
  similar: SimilarCities;
  peers: readonly string[];
}

/** The figures of a group, the city's own among them, or why there is no such group. */
function field(
  group: GroupId,
  {id}: Indicator,
  {byCity, strata}: OwnFigures,
  {home, similar, peers}: Surroundings,
): OwnField | "scarce" | "unknown" {
  const {stratum} = byCity.get(home.id)!;
  const {all, byCountry, byRegion} = strata.get(stratum)!;
  if (group === "all") return all;
  if (group === "country") return byCountry.get(home.country) ?? "unknown";
  if (group === "region") return byRegion.get(home.region ?? "") ?? "unknown";
  const members =
    group === "peers"
      ? peers
      : similar(group, home.id, {
          name: `${id} ${stratum}`,
          cities: () => [...byCity.values()].filter((figure) => figure.stratum === stratum).map(({city}) => city),
        });
  if (members === null || members.length === 0) return "unknown";
  if (group !== "peers" && members.length < SIMILAR_CITIES) return "scarce"; // they would be all cities, not similar ones
  const figures = [home.id, ...members].flatMap((city) => byCity.get(city) ?? []);
  return ownField(figures.filter((figure) => figure.stratum === stratum));
}

function standing(
  indicator: Indicator,
  {byCity}: OwnFigures,
  city: string,
  group: OwnField | "scarce" | "unknown",
): GroupStanding {
  if (typeof group === "string") return {refusal: group};
  const {values, countries} = group;
  const own = byCity.get(city)!;
  const {percentile} = permission(indicator, [{...own, source: ""}], {count: values.length, countries});
  if (percentile !== null) return {refusal: percentile === "MIXED_COUNTRIES" ? "abroad" : "scarce"};
  const {worse, count} = standingAmong(values, own.value, indicator);
  return {worse, count: count - 1};
}
