import {element} from "../charts/element.ts";
import {formatNumber, formatValue} from "../format/number.ts";
import {formatYear} from "../format/period.ts";
import {commitmentsByCity} from "../query/commitmentsByCity.ts";
import type {Database} from "../query/database.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";

/** What the city has promised, as published, with its author and where to read it; null where nothing is known. */
export async function cityCommitments(db: Database, {city}: {city: string}, screen: Screen): Promise<Element | null> {
  const {document, t, locale} = screen;
  const commitments = await commitmentsByCity(db, city);
  if (commitments.length === 0) return null;
  const items = commitments.map(({author, base, target, kind, value, unit, source, link}) => {
    const decimals = Number.isInteger(value) ? 0 : 1;
    const amount =
      unit === "%"
        ? formatValue(locale, value, {decimals, unit: "%"})
        : `${formatNumber(locale, value, decimals)} ${unit}`;
    const years = {target: formatYear(locale, target), base: formatYear(locale, base)};
    const url = /^https?:\/\//.test(link) ? link : null;
    return element(
      document,
      "li",
      null,
      element(document, "strong", null, t("city.commitments.text", {kind, value: amount, ...years})),
      element(
        document,
        "small",
        {class: "muted"},
        `${author} · `,
        url && element(document, "a", {href: url, rel: "noreferrer"}, t("city.commitments.link")),
        url && " · ",
        element(document, "a", {href: pageUrl(screen, `sources/${source}/`)}, source),
      ),
    );
  });
  return element(document, "ul", {class: "commitments"}, ...items);
}
