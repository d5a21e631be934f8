import {countryName} from "../format/country.ts";
import {formatYear} from "../format/period.ts";
import type {Translator} from "../i18n/translator.ts";
import type {Comparison} from "../model/comparison.ts";
import type {ChoiceFacts} from "../views/choiceFacts.ts";
import type {NetworkOffer} from "../views/networkOffers.ts";

/** An entry of a select. */
export interface Option {
  value: string;
  label: string;
  disabled?: boolean;
}

interface Voice {
  t: Translator;
  locale: string;
}

/** Against whom cities can be held, each with how many these are; those that hold nobody are offered disabled. */
export function againstOptions(
  {list}: Comparison,
  {home}: ChoiceFacts,
  networks: Iterable<NetworkOffer>,
  {t, locale}: Voice,
): Option[] {
  const place = (name: string, count: number) => t("against.place", {name, count});
  return [
    {value: "all", label: t("against.all")},
    {
      value: "country",
      label: home ? place(countryName(locale, home.country), home.countryCities) : t("against.country"),
      disabled: !home,
    },
    {
      value: "region",
      label: home?.region ? place(home.region, home.regionCities) : t("against.region"),
      disabled: !home?.region,
    },
    {value: "peers", label: home ? t("against.peers", {city: home.name}) : t("against.peers.nobody"), disabled: !home},
    {
      value: "sisters",
      label: home ? t("against.sisters", {city: home.name}) : t("against.sisters.nobody"),
      disabled: !home,
    },
    ...[...networks].map(({id, name, cities}) => ({value: `network:${id}`, label: place(name, cities)})),
    {
      value: "list",
      label: list.length > 0 ? place(t("against.list"), list.length) : t("against.list.empty"),
      disabled: list.length === 0,
    },
  ];
}

/** Of how many of the chosen cities an indicator has a figure. */
export function indicatorText(some: number, all: number, t: Translator): string {
  return some === 0 ? t("controls.has.none") : t("controls.has", {some, all});
}

/** The ways to choose the year of each indicator. */
export function yearModeOptions(t: Translator): Option[] {
  return (["reference", "common", "latest"] as const).map((value) => ({value, label: t(`controls.year.${value}`)}));
}

/** The ends of a slope: the years that most cities share, or any two. */
export function slopeYearOptions(comparison: Comparison, facts: ChoiceFacts, voice: Voice): Option[] {
  const asked = (comparison.years ?? []).filter((year) => !facts.years.some((row) => row.year === year));
  return [
    {value: "", label: voice.t("controls.years.most")},
    ...yearOptions({...comparison, year: "reference"}, facts, voice),
    ...asked.map((year) => none(year, voice)),
  ];
}

/** Single years, each with how many of the chosen cities have a figure of it; one that was asked for and has none says so. */
export function yearOptions({year, cities}: Comparison, {years}: ChoiceFacts, {t, locale}: Voice): Option[] {
  const offered = years.map((row) => ({
    value: String(row.year),
    label: t("controls.year.single", {year: formatYear(locale, row.year), some: row.cities, all: cities.length}),
  }));
  if (typeof year !== "number" || years.some((row) => row.year === year)) return offered;
  return [none(year, {t, locale}), ...offered];
}

function none(year: number, {t, locale}: Voice): Option {
  return {value: String(year), label: t("controls.year.none", {year: formatYear(locale, year)})};
}
