import type {Translator} from "../i18n/translator.ts";
import {licencesSentence} from "./licences.ts";
import {formatPeriod} from "./period.ts";

/** Whom figures are taken from. */
export interface CitedSource {
  id: string;
  publisher: string;
  title: string;
  /** SPDX. */
  licence: string;
  /** In the words that the licence asks for. */
  attribution: string;
  /** The page of the data set. */
  url: string;
  /** ISO date of the day on which it was retrieved. */
  accessed: string;
}

/** One figure that is quoted, as it is printed. */
export interface CitedFigure {
  /** The indicator's title. */
  indicator: string;
  city: string;
  /** With its unit. */
  value: string;
  /** SDMX TIME_PERIOD. */
  period: string;
  publisher: string;
  /** Did we work it out from what the publisher gives? */
  derived: boolean;
}

/** All that a citation says; texts are in the reader's language. */
export interface Citation {
  /** What is cited: the heading of the page, or a figure's indicator and city. */
  title: string;
  /** CalVer. */
  release: string;
  /** ISO date of the day on which the reader saw it. */
  accessed: string;
  /** With the release in it. */
  url: string;
  /** Null for the page as a whole. */
  figure: CitedFigure | null;
  /** By whom the figures shown were published. */
  sources: readonly CitedSource[];
  /** Titles of the indicators shown that are worked out here, so that nobody cites a publisher for them. */
  derived: readonly string[];
}

/** Who made the release, in every form of a citation. */
export const AUTHOR = "City Parallels";

/** A citation in sentences: what, release, address and day; then the figure, the publishers with their licences, and what is ours. */
export function citationText(citation: Citation, t: Translator, locale: string): string {
  const {title, release, url} = citation;
  const accessed = formatPeriod(locale, citation.accessed);
  return `${t("cite.page", {title, author: AUTHOR, release, url, accessed})} ${citationNote(citation, t, locale)}`.trim();
}

/** The sentences of it that no field of BibTeX or CSL has a place for; empty where no figure is shown. */
export function citationNote({figure, sources, derived}: Citation, t: Translator, locale: string): string {
  const credits = sources.map(({publisher, title, licence, attribution}) =>
    t("cite.source", {publisher, title, licence, attribution}),
  );
  const licences = new Set(sources.map(({licence}) => licence));
  return [
    figure && quoted(figure, t, locale),
    credits.length > 0 && t("cite.sources", {sources: credits.join("; ")}),
    licences.size > 1 && licencesSentence([...licences], t),
    derived.length > 0 && t("cite.derived", {author: AUTHOR, indicators: derived.join("; ")}),
  ]
    .filter(Boolean)
    .join(" ");
}

function quoted({derived, ...figure}: CitedFigure, t: Translator, locale: string): string {
  const said = {...figure, author: AUTHOR, period: formatPeriod(locale, figure.period)};
  return t(derived ? "cite.figure.derived" : "cite.figure.published", said);
}
