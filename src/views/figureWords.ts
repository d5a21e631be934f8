import {formatPeriod} from "../format/period.ts";
import {formatValue} from "../format/number.ts";
import {inCurrency} from "../model/currency.ts";
import {cities} from "../query/cities.ts";
import type {Database} from "../query/database.ts";
import {indicators} from "../query/indicators.ts";
import type {Screen} from "./screen.ts";

/** The words for figures that stand outside a table; what the release no longer knows is said by its id. */
export interface FigureWords {
  indicator(id: string): string;
  /** `Amsterdam, Greenness`. */
  series(city: string | null, indicator: string): string;
  /** `Amsterdam, Greenness, 2015`; without a period the series. */
  figure(figure: {city: string | null; indicator: string; period: string | null}): string;
  /** With the unit; for null that there is no figure. */
  value(city: string | null, indicator: string, value: number | null): string;
  /** `Amsterdam, Greenness, 2015: then 0.31, now 0.42.`, with as many digits as tell the two apart. */
  changed(
    figure: {city: string | null; indicator: string; period: string | null},
    then: number | null,
    now: number | null,
  ): string;
}

/** More digits than the indicator's own to tell two values apart. */
const MORE = 6;

/** The words of a release in the language of a screen. */
export async function figureWords(db: Database, {t, locale}: Screen): Promise<FigureWords> {
  const [registry, all] = await Promise.all([cities(db), indicators(db)]);
  const cityOf = new Map(registry.map((city) => [city.id, city]));
  const indicatorOf = new Map(all.map((indicator) => [indicator.id, indicator]));
  const indicator = (id: string) => indicatorOf.get(id)?.title ?? id;
  const city = (id: string) => cityOf.get(id)?.name ?? id;
  const series = (id: string | null, of: string) =>
    id === null ? indicator(of) : t("since.series", {city: city(id), indicator: indicator(of)});
  const figure: FigureWords["figure"] = ({city, indicator, period}) => {
    const name = series(city, indicator);
    return period === null ? name : t("since.figure", {figure: name, period: formatPeriod(locale, period)});
  };

  function value(id: string | null, of: string, value: number | null, more = 0): string {
    if (value === null) return t("since.none");
    const known = indicatorOf.get(of);
    if (!known) return String(value);
    const {decimals, unit} = inCurrency(known, cityOf.get(id ?? "")?.country ?? "");
    return formatValue(locale, value, {decimals: decimals + more, unit: unit.label});
  }

  return {
    indicator,
    series,
    figure,
    value,
    changed(one, then, now) {
      const {city, indicator} = one;
      let more = 0;
      const texts = () => [then, now].map((one) => value(city, indicator, one, more)) as [string, string];
      while (more < MORE && texts()[0] === texts()[1]) more += 1;
      return t("since.item", {figure: figure(one), then: texts()[0], now: texts()[1]});
    },
  };
}
