import {element} from "../charts/element.ts";
import {formatValue} from "../format/number.ts";
import {formatPeriod} from "../format/period.ts";
import type {City} from "../model/city.ts";
import type {Indicator} from "../model/indicator.ts";
import type {Observation} from "../model/observation.ts";
import type {Contact} from "../model/project.ts";
import {CONTACT} from "../model/project.ts";
import type {Database} from "../query/database.ts";
import {figureUrl} from "./figureUrl.ts";
import type {Screen} from "./screen.ts";

/** A figure to be amended, and what pages say of it. */
export interface Asked {
  figure: Observation;
  city: Pick<City, "id" | "name">;
  indicator: Pick<Indicator, "id" | "title" | "unit" | "decimals">;
}

/**
 * The way to ask for an amendment of a figure: a new issue of the repository, or a mail, with all in it that tells the figure from others. Where no
 * address is known (src/model/project.ts), the same text to be copied or saved. Nothing is sent by the page itself.
 */
export function amendmentAsk(asked: Asked, db: Pick<Database, "release">, screen: Screen, contact = CONTACT): Element {
  const {document, t} = screen;
  const title = t("amend.subject", {value: subject(asked, screen)});
  const body = text(asked, db, screen);
  const links = addresses(contact, title, body).map((href) =>
    element(document, "a", {class: "act", href, rel: "noreferrer"}, t("amend.ask")),
  );
  if (links.length > 0) return element(document, "p", {class: "ask noprint"}, ...links);
  const {city, indicator, period} = asked.figure;
  const file = `${title}\n\n${body}\n`;
  return element(
    document,
    "details",
    {class: "ask noprint"},
    element(document, "summary", null, t("amend.ask")),
    element(document, "p", {class: "small"}, t("amend.ask.about")),
    element(
      document,
      "textarea",
      {rows: 14, readonly: true, spellcheck: "false", style: "width: 100%", "aria-label": t("amend.ask.text")},
      file,
    ),
    element(
      document,
      "a",
      {
        href: `data:text/plain;charset=utf-8,${encodeURIComponent(file)}`,
        download: `amendment-${city}-${indicator}-${period.replaceAll("/", "-")}.txt`,
      },
      t("amend.ask.save"),
    ),
  );
}

function addresses({issues, mail}: Contact, title: string, body: string): string[] {
  if (issues !== null) {
    return [issues.replace("{title}", encodeURIComponent(title)).replace("{body}", encodeURIComponent(body))];
  }
  const lines = encodeURIComponent(body.replaceAll("\n", "\r\n"));
  return mail === null ? [] : [`mailto:${mail}?subject=${encodeURIComponent(title)}&body=${lines}`];
}

function subject({figure, city, indicator}: Asked, {locale}: Screen): string {
  return [indicator.title, city.name, formatPeriod(locale, figure.period)].join(", ");
}

/** What is asked, in English and the reader's language; below it the figure by the columns of data/amendments.csv and of the release. */
function text({figure, city, indicator}: Asked, {release}: Pick<Database, "release">, screen: Screen): string {
  const {decimals, unit} = indicator;
  const value =
    figure.value === null ? "" : `${figure.value} (${formatValue("en", figure.value, {decimals, unit: unit.label})})`;
  const fields = {
    city: `${figure.city} (${city.name})`,
    indicator: `${figure.indicator} (${indicator.title})`,
    period: figure.period,
    release: release.release,
    value,
    status: figure.status,
    source: figure.source,
    line: figure.line,
    figure: figureUrl(figure, screen),
  };
  const lines = Object.entries(fields).map(([name, said]) => `${name}: ${said}`);
  return `${screen.t("amend.body")}\n\n\n\n${lines.join("\n")}`;
}
