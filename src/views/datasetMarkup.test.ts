import {expect, test} from "vitest";
import type {SourceRow} from "../query/sources.ts";
import {breadcrumbMarkup} from "./breadcrumbMarkup.ts";
import {cityMarkup} from "./cityMarkup.ts";
import {datasetMarkup} from "./datasetMarkup.ts";

const SOURCE = {
  title: "Air quality",
  publisher: "An agency",
  landing: "https://agency.example/air",
  licence: "PDDL-1.0 AND LicenseRef-Own",
  attribution: "An agency, 2024",
  accessed: "2026-11-21",
} as SourceRow;

test("datasetMarkup(…) tells each licence, the years and the files with their checksums", () => {
  const file = {path: "observation/indicator=pm25/data.parquet", rows: 3, bytes: 99, sha256: "ab"};
  const markup = datasetMarkup({
    name: "Fine particulate matter",
    description: "How clean is the air?",
    url: "https://site.example/en/indicator/pm25/",
    language: "en",
    release: "2026.11.0",
    measured: {name: "Fine particulate matter", method: "annual mean", unit: "µg/m³"},
    years: [2010, 2024],
    sources: [SOURCE],
    files: [{file, url: "https://site.example/data/pm25.parquet"}],
  });
  expect(markup).toMatchObject({
    license: ["https://spdx.org/licenses/PDDL-1.0.html", "https://agency.example/air"],
    dateModified: "2026-11-21",
    temporalCoverage: "2010/2024",
    variableMeasured: {"@type": "StatisticalVariable", measurementMethod: "annual mean", unitText: "µg/m³"},
    distribution: [{encodingFormat: "application/vnd.apache.parquet", contentSize: "99 B", sha256: "ab"}],
  });
});

test("cityMarkup(…) leaves out what the registry does not know", () => {
  const city = {id: "x", name: "X", local: "X", country: "NA", lat: null, lon: null} as Parameters<
    typeof cityMarkup
  >[0];
  expect(cityMarkup(city, "fr", "/fr/city/x/")).toEqual({
    "@type": "City",
    "@id": "/fr/city/x/#city",
    url: "/fr/city/x/",
    name: "X",
    containedInPlace: {"@type": "Country", name: "Namibie", identifier: "NA"},
  });
});

test("breadcrumbMarkup(…) counts from one", () => {
  const steps = [
    {name: "Home", url: "/en/"},
    {name: "Cities", url: "/en/city/"},
  ];
  expect(breadcrumbMarkup(steps)).toMatchObject({itemListElement: [{position: 1}, {position: 2, item: "/en/city/"}]});
});
