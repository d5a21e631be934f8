/** The context of catalog.jsonld, whole, so that readers fetch none. */
export const DCAT_CONTEXT = {
  dcat: "http://www.w3.org/ns/dcat#",
  dcatap: "http://data.europa.eu/r5r/",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  prov: "http://www.w3.org/ns/prov#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  spdx: "http://spdx.org/rdf/terms#",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  eu: "http://publications.europa.eu/resource/authority/",
} as const;

/** A literal with a datatype of XML Schema. */
export function typed(value: string | number, datatype: string): object {
  return {"@value": String(value), "@type": `xsd:${datatype}`};
}

/** A text in English. */
export function english(value: string): object {
  return {"@value": value, "@language": "en"};
}

/** A thing that stands elsewhere, and what it is: the shapes of DCAT-AP ask it of each that a catalogue names. */
export function thing(id: string, type: string, more: object = {}): object {
  return {"@id": id, "@type": type, ...more};
}
