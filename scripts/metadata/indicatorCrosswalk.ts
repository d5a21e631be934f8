import type {IndicatorFile} from "../../src/model/indicator.ts";
import type {Catalogue} from "./catalogue.ts";

/** How near a standard's code is, as SKOS says it. */
const MATCHES = {exact: "exactMatch", aligned: "closeMatch", proxy: "relatedMatch"} as const;

const STANDARDS = {
  iso37120: "ISO 37120",
  sdg: "Global indicator framework for the Sustainable Development Goals",
  u4ssc: "United for Smart Sustainable Cities, key performance indicators",
  eurostat: "Eurostat",
} as const satisfies Record<keyof IndicatorFile["standards"], string>;

interface Match {
  indicator: string;
  title: string;
  standard: keyof typeof STANDARDS;
  /** The edition of ISO 37120, or the data set of Eurostat; empty of the others. */
  part: string;
  code: string;
  match: (typeof MATCHES)[keyof typeof MATCHES];
}

/** indicator-crosswalk.csv: a line for each code that an indicator has in a standard, with the strength of the match in words of SKOS. */
export function crosswalkCsv(catalogue: Pick<Catalogue, "indicators">): string {
  const lines = matches(catalogue).map((row) => [
    row.indicator,
    row.title,
    row.standard,
    row.part,
    row.code,
    row.match,
  ]);
  return [["indicator", "title", "standard", "part", "code", "match"], ...lines]
    .map((cells) => `${cells.map(cell).join(",")}\n`)
    .join("");
}

/** indicator-crosswalk.jsonld: the same in SKOS. The codes have addresses of ours, as not all standards give them some. */
export function crosswalkJsonLd(catalogue: Pick<Catalogue, "indicators">): string {
  const rows = matches(catalogue);
  const codes = new Map(rows.map((row) => [codeId(row), row]));
  return `${JSON.stringify({
    "@context": {"@vocab": "http://www.w3.org/2004/02/skos/core#", dct: "http://purl.org/dc/terms/"},
    "@graph": [
      ...Object.entries(STANDARDS).map(([id, title]) => ({
        "@id": `id/standard/${id}`,
        "@type": "ConceptScheme",
        "dct:title": title,
      })),
      ...catalogue.indicators.map(({id, title}) => ({
        "@id": `id/indicator/${id}`,
        "@type": "Concept",
        prefLabel: {"@value": title, "@language": "en"},
        notation: id,
        ...Object.fromEntries(
          [
            ...Map.groupBy(
              rows.filter(({indicator}) => indicator === id),
              ({match}) => match,
            ),
          ].map(([match, same]) => [match, same.map((row) => ({"@id": codeId(row)}))]),
        ),
      })),
      ...[...codes].map(([id, {standard, part, code}]) => ({
        "@id": id,
        "@type": "Concept",
        notation: part ? `${part} ${code}` : code,
        inScheme: {"@id": `id/standard/${standard}`},
      })),
    ],
  })}\n`;
}

function codeId({standard, part, code}: Match): string {
  return ["id/standard", standard, part, code.replaceAll(": ", "-")].filter((step) => step !== "").join("/");
}

function matches({indicators}: Pick<Catalogue, "indicators">): Match[] {
  return indicators.flatMap(({id, title, standards: {iso37120, sdg, u4ssc, eurostat}}) => {
    const parts = [
      iso37120 && {standard: "iso37120" as const, part: iso37120.edition as string, ...iso37120},
      sdg && {standard: "sdg" as const, part: "", ...sdg},
      u4ssc && {standard: "u4ssc" as const, part: "", ...u4ssc},
      eurostat && {standard: "eurostat" as const, part: eurostat.dataset, ...eurostat},
    ].filter((part) => part !== undefined);
    return parts.map(({standard, part, code, relation}) => ({
      indicator: id,
      title,
      standard,
      part,
      code,
      match: MATCHES[relation],
    }));
  });
}

/** A field as RFC 4180 has it. */
function cell(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
