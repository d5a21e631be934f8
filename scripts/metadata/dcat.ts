import {SHARE_ALIKE} from "../../src/model/licence.ts";
import {description, issued, TITLE} from "./catalogue.ts";
import type {Catalogue, Span, Table} from "./catalogue.ts";
import {DCAT_CONTEXT, english, thing, typed} from "./dcatContext.ts";
import {distribution} from "./distribution.ts";
import {NOTICE} from "./licences.ts";
import {EU_THEMES, themeConcept} from "./themes.ts";

const LANGUAGES: Readonly<Record<string, string>> = {
  ar: "ARA",
  en: "ENG",
  es: "SPA",
  fr: "FRA",
  ru: "RUS",
  zh: "ZHO",
};

/**
 * The release as a catalogue of DCAT-AP 3.0, in JSON-LD with its context inside: all observations, the observations of each indicator, the
 * tables about them, and what is share-alike. Addresses are relative, so that a release has the same bytes
 * wherever it is hosted.
 */
export function dcatCatalogue(catalogue: Catalogue): object {
  const {release, modified, languages, series, sources, tables, years} = catalogue;
  const whole = english(description(catalogue));
  const common = {
    "dcat:version": release,
    "dct:issued": issuedLiteral(catalogue),
    "dct:modified": typed(modified, "date"),
    "dct:publisher": {"@id": "id/publisher"},
    "dct:spatial": {"@id": "id/place"},
    "dcat:contactPoint": {"@id": "id/contact"},
    "dct:accrualPeriodicity": thing("eu:frequency/IRREG", "dct:Frequency"),
    "dcat:landingPage": {"@id": "README.md"},
  };
  const dataset = (id: string, title: string, about: string, more: object) => ({
    "@id": `id/dataset/${id}`,
    "@type": "dcat:Dataset",
    "dct:identifier": `city-parallels-${release}-${id}`,
    "dct:title": english(title),
    "dct:description": english(about),
    ...common,
    ...more,
  });
  const filesOf = (belongs: (table: Table) => boolean) => tables.filter(belongs).map(distribution);
  const isShareAlike = ({file}: Table) => file.path.startsWith(SHARE_ALIKE);
  const isWhole = (table: Table) => table.name === "observation" && !isShareAlike(table);
  const datasets = [
    dataset("observations", `${TITLE}: all observations`, description(catalogue), {
      ...coverage(years),
      "dcat:theme": [...new Set(Object.values(EU_THEMES))].map(themeConcept),
      "dcat:keyword": ["cities", "indicators", "comparison"].map(english),
      "dct:source": sources.map(({id}) => ({"@id": `id/source/${id}`})),
      "dcat:distribution": filesOf(isWhole),
    }),
    dataset("tables", `${TITLE}: cities, definitions, provenance`, "The tables that explain the observations.", {
      ...coverage(years),
      "dcat:theme": [themeConcept("REGI")],
      "dcat:keyword": ["cities", "definitions", "provenance"].map(english),
      "dcat:distribution": filesOf((table) => !isWhole(table) && !isShareAlike(table)),
    }),
    ...(tables.some(isShareAlike)
      ? [
          dataset("share-alike", `${TITLE}: share-alike observations`, "Observations under a share-alike licence.", {
            ...coverage(years),
            "dcat:theme": [themeConcept("ENVI")],
            "dcat:keyword": ["cities", "indicators", "share-alike"].map(english),
            "dcat:distribution": filesOf(isShareAlike),
          }),
        ]
      : []),
    ...series.map(({indicator: {id, title, definition, theme, unit}, file, years, licences}) =>
      dataset(`indicator-${id}`, title, `${definition} Unit: ${unit.label || unit.ucum}.`, {
        ...coverage(years),
        "dcat:theme": [themeConcept(EU_THEMES[theme])],
        "dcat:keyword": [english(theme)],
        "dcat:distribution": [distribution({file, licences, about: title})],
      }),
    ),
  ];
  return {
    "@context": DCAT_CONTEXT,
    "@graph": [
      {
        "@id": "id/catalog",
        "@type": "dcat:Catalog",
        "dct:title": english(`${TITLE} ${release}`),
        "dct:description": whole,
        "dct:issued": issuedLiteral(catalogue),
        "dct:modified": typed(modified, "date"),
        "dct:publisher": {"@id": "id/publisher"},
        "dct:spatial": {"@id": "id/place"},
        "dct:license": thing("eu:licence/CC0", "dct:LicenseDocument"),
        "dct:language": languages.map((tag) => thing(`eu:language/${LANGUAGES[tag]}`, "dct:LinguisticSystem")),
        "dcat:themeTaxonomy": thing("eu:data-theme", "skos:ConceptScheme", {"dct:title": english("Data theme")}),
        "foaf:homepage": thing("README.md", "foaf:Document"),
        "dcat:dataset": datasets.map((one) => ({"@id": one["@id"]})),
      },
      thing("id/publisher", "foaf:Agent", {"foaf:name": TITLE}),
      thing("id/contact", "vcard:Kind", {"vcard:fn": TITLE, "vcard:hasURL": {"@id": "README.md"}}),
      thing("id/place", "dct:Location", {"dcat:bbox": {"@value": box(catalogue), "@type": WKT}}),
      thing(NOTICE, "dct:LicenseDocument"),
      ...datasets,
      ...sources.map(({id, title, publisher, landing, attribution}) =>
        thing(`id/source/${id}`, "dcat:Dataset", {
          "dct:title": english(title),
          "dct:description": english(attribution),
          "dct:publisher": thing(`id/publisher/${id}`, "foaf:Agent", {"foaf:name": publisher}),
          "dcat:landingPage": thing(landing, "foaf:Document"),
        }),
      ),
    ],
  };
}

const WKT = "http://www.opengis.net/ont/geosparql#wktLiteral";

function issuedLiteral(catalogue: Catalogue): object | undefined {
  const month = issued(catalogue);
  return month === null ? undefined : typed(month, "gYearMonth");
}

function coverage([first, last]: Span): object {
  return {
    "dct:temporal": thing(`id/years/${first}-${last}`, "dct:PeriodOfTime", {
      "dcat:startDate": typed(first, "gYear"),
      "dcat:endDate": typed(last, "gYear"),
    }),
  };
}

function box({box: [west, south, east, north]}: Catalogue): string {
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return `POLYGON((${corners.map((corner) => corner.join(" ")).join(", ")}))`;
}
