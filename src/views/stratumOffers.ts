import {byName} from "../format/collation.ts";
import {MINIMUM_CITIES} from "../methods/constants.ts";
import {CLIMATES} from "../model/trait.ts";
import type {Database} from "../query/database.ts";
import {indicatorStrata, nameOfStratum} from "./indicatorFigures.ts";
import type {IndicatorOffer} from "./indicatorOffer.ts";
import {indicatorOffer} from "./indicatorOffer.ts";
import {indicatorStandIns} from "./indicatorStandIns.ts";
import type {Screen} from "./screen.ts";

/** What the page of an indicator offers to choose from within one stratum. */
export interface StratumOffer {
  stratum: string;
  /** Its name with its number of cities; empty for an indicator of one stratum. */
  label: string;
  /** Null where there is nothing to choose between. */
  places: IndicatorOffer | null;
  /** Those that are named before the reader names any: near the quartiles, or the largest of few. */
  cities: {id: string; name: string}[];
  nearQuartiles: boolean;
}

/** One for each stratum of an indicator, climates from hot to cold and all else by name; none without figures. */
export async function stratumOffers(db: Database, indicator: string, screen: Screen): Promise<StratumOffer[]> {
  const strata = await indicatorStrata(db, indicator);
  const offers = strata.map(async (figures) => {
    const {drawn, distribution} = figures;
    const name = nameOfStratum(figures, screen) ?? "";
    const ids = await indicatorStandIns(db, {indicator, drawn});
    const offer: StratumOffer = {
      stratum: distribution.stratum,
      label: name && screen.t("indicator.choice.place", {name, count: distribution.count}),
      places: indicatorOffer(drawn, screen),
      cities: ids.map((id) => ({id, name: drawn.find(({city}) => city.id === id)!.city.name})),
      nearQuartiles: drawn.length >= MINIMUM_CITIES.quartiles,
    };
    const climate = CLIMATES.findIndex((climate) => climate === offer.stratum);
    return {name, order: climate === -1 ? CLIMATES.length : climate, offer};
  });
  const compare = byName(screen.locale);
  return (await Promise.all(offers)).sort((a, b) => a.order - b.order || compare(a, b)).map(({offer}) => offer);
}
