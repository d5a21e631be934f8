/** What a reader's file becomes for the project: a folder to be laid over its own. */
import {strToU8, zipSync} from "fflate";
import type {Translator} from "../i18n/translator.ts";
import type {SubmissionFigure} from "../model/submission.ts";
import {submissionText} from "../model/submissionText.ts";

/** What the reader says of the figures. */
export interface Given {
  name: string;
  role: string;
  contact: string;
  homepage: string;
  licence: string;
  /** By indicator; those without a word are left out. */
  methods: Readonly<Record<string, string>>;
  /** Of a city that the registry does not have; null of another. */
  city: {name: string; country: string; lat: string; lon: string} | null;
}

const CITY_HEADER =
  "city_id,name,local_name,country_iso2,country_iso3,subdivision,lat,lon,un_subregion,un_region,population_latest,population_year," +
  "population_source,capital,geonames_id,un_locode,wup_code,urau_code,ucdb_id,wikidata_qid";

/** The folder as a zip: indicators.csv and submission.json in their place, what to do with them, and the line of a new city. */
export async function folderOf(figures: readonly SubmissionFigure[], given: Given, t: Translator): Promise<Blob> {
  const city = figures[0]!.city;
  const place = `data/submissions/${city}/`;
  const lines = figures.map(({indicator, period, published, status, boundary, url, note}) => {
    return {city, indicator, period, ...published, status, boundary, url, note};
  });
  const csv = strToU8(submissionText(lines));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", csv));
  const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const {name, role, contact, homepage, licence, methods} = given;
  const about = {
    id: `${city}-indicators`,
    title: `${given.city?.name ?? city}: ${name}`.slice(0, 120),
    submitter: {name, role, contact},
    publisher_url: homepage,
    dataset_url: homepage,
    licence_spdx: licence,
    licence_text: `${name}: ${licence}`,
    attribution: name,
    retrieved_on: new Date().toISOString().slice(0, 10),
    methods: Object.fromEntries(Object.entries(methods).filter(([, words]) => words !== "")),
    notes: [],
    sha256: {"indicators.csv": sha256},
  };
  const file = `${place}indicators.csv`;
  const further = given.city === null ? "" : t("own.give.steps.city");
  const zip = zipSync({
    "README.md": strToU8(`# ${t("own.give")}\n\n${t("own.give.steps", {file, further}).replaceAll(MARKS, "")}\n`),
    [file]: csv,
    [`${place}submission.json`]: strToU8(`${JSON.stringify(about, null, 1)}\n`),
    ...(given.city && {"cities-line.csv": strToU8(`${CITY_HEADER}\n${cityLine(city, given.city)}\n`)}),
  });
  return new Blob([zip], {type: "application/zip"});
}

/** What sets names apart from the text around them: on a page of use, in a file in the way. */
const MARKS = /[\u2066-\u2069]/g;

function cityLine(id: string, {name, country, lat, lon}: NonNullable<Given["city"]>): string {
  const cells = [id, /[",]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name, "", country, "", "", lat, lon];
  return [...cells, ...Array.from({length: CITY_HEADER.split(",").length - cells.length}, () => "")].join();
}
