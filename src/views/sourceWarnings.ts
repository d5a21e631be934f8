import {element} from "../charts/element.ts";
import {formatNumber} from "../format/number.ts";
import {formatPeriod} from "../format/period.ts";
import {WARNINGS} from "../model/warning.ts";
import type {Warning} from "../model/warning.ts";
import {citiesById} from "../query/citiesById.ts";
import type {Database} from "../query/database.ts";
import {everyIndicator} from "../query/everyIndicator.ts";
import {warningsBySource} from "../query/warningsBySource.ts";
import {cityUrl} from "./cityUrl.ts";
import type {Screen} from "./screen.ts";

/** So many are listed; the table `warning` of the release holds them all. */
const LISTED = 12;

/** Which values of a source are kept and ask for a look: how many of each kind, and those that stand out most. */
export async function sourceWarnings(db: Database, {source}: {source: string}, screen: Screen): Promise<Element> {
  const {document, t, locale} = screen;
  const warnings = await warningsBySource(db, source);
  const counts = WARNINGS.map((code) => ({code, count: warnings.filter((warning) => warning.code === code).length}));
  const terms = counts
    .filter(({count}) => count > 0)
    .map(({code, count}) =>
      element(
        document,
        "div",
        null,
        element(document, "dt", null, t(`warning.${code}`)),
        element(document, "dd", null, formatNumber(locale, count, 0)),
      ),
    );
  if (terms.length === 0) return element(document, "p", null, t("source.warnings.none"));
  const listed = warnings.slice(0, LISTED);
  const columns = ["warning", "change", "line"] as const;
  const head = columns.map((name) => element(document, "th", {scope: "col", class: name}, t(`source.column.${name}`)));
  return element(
    document,
    "div",
    {class: "account"},
    element(document, "p", null, t("source.warnings.about")),
    element(document, "dl", null, ...terms),
    element(
      document,
      "table",
      {class: "catalogue numbers"},
      element(document, "caption", null, t("source.warnings.listed", {count: listed.length})),
      element(document, "thead", null, element(document, "tr", null, ...head)),
      element(document, "tbody", null, ...(await rowsOf(db, listed, screen))),
    ),
  );
}

async function rowsOf(db: Database, warnings: readonly Warning[], screen: Screen): Promise<Element[]> {
  const {document, t, locale} = screen;
  const cities = await citiesById(
    db,
    warnings.map(({city}) => city),
  );
  const cityOf = new Map(cities.map((city) => [city.id, city]));
  const indicatorOf = new Map((await everyIndicator(db)).map((indicator) => [indicator.id, indicator]));
  return warnings.map(({city, indicator, period, value, since, prior, code, suspect, line}) => {
    const {title, decimals, unit} = indicatorOf.get(indicator)!;
    const number = (value: number) => formatNumber(locale, value, decimals);
    const now = {period: formatPeriod(locale, period), value: number(value)};
    const change =
      since === null || prior === null
        ? t("source.warnings.value", now)
        : t("source.warnings.change", {...now, since: formatPeriod(locale, since), prior: number(prior)});
    return element(
      document,
      "tr",
      null,
      element(
        document,
        "th",
        {scope: "row"},
        element(document, "a", {href: cityUrl(screen, cityOf.get(city)!)}, cityOf.get(city)!.name),
        element(document, "small", null, `${title} (${unit.label})`),
      ),
      element(
        document,
        "td",
        {class: "change"},
        change,
        element(document, "small", null, suspect === null ? t(`warning.${code}`) : factor(suspect)),
      ),
      element(document, "td", {class: "line"}, formatNumber(locale, line, 0)),
    );
  });
}

/** As it is read: × 100, ÷ 100. */
function factor(suspect: string): string {
  return `${suspect.startsWith("x") ? "×" : "÷"} ${suspect.slice(1)}`;
}
