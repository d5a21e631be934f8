import {expect, test} from "vitest";
import {loadTranslator} from "../i18n/translator.ts";
import {bibtex} from "./bibtex.ts";
import type {Citation} from "./citation.ts";
import {citationText} from "./citation.ts";
import {cslJson} from "./csl.ts";

const t = await loadTranslator("en");

const SOURCE = {
  id: "test-air",
  publisher: "Institute of Tests & Co",
  title: "Air in 100% of_cities",
  licence: "CC-BY-4.0",
  attribution: "Based on the Institute's tests",
  url: "https://example.org/air?a=1&b={2}",
  accessed: "2026-11-20",
};
const PAGE: Citation = {
  title: "Vienna and Graz, side by side",
  release: "2026.11.0",
  accessed: "2026-11-21",
  url: "https://cities.example/en/compare/?cities=vienna,graz&release=2026.11.0",
  figure: null,
  sources: [SOURCE],
  derived: ["Population growth", "Waste per person"],
};
const FIGURE: Citation["figure"] = {
  indicator: "Fine particulate matter",
  city: "Vienna",
  value: "12.4 µg/m³",
  period: "2019",
  publisher: SOURCE.publisher,
  derived: false,
};

test("a citation of a page names release, address, day, publishers with licences, and what is ours", () => {
  expect(citationText(PAGE, t, "en")).toBe(
    "Vienna and Graz, side by side. City Parallels, release 2026.11.0. " +
      "https://cities.example/en/compare/?cities=vienna,graz&release=2026.11.0 (seen on 21 Nov 2026). " +
      "Figures published by: Institute of Tests & Co, Air in 100% of_cities (CC-BY-4.0): Based on the Institute's tests. " +
      "Worked out by City Parallels, and not published by these: Population growth; Waste per person.",
  );
});

test("a citation of several licences names the strictest terms", () => {
  const sources = [SOURCE, {...SOURCE, id: "free", licence: "CC0-1.0"}];
  const said = citationText({...PAGE, sources}, t, "en").replace(/[\u2066-\u2069]/g, "");
  expect(said).toContain("Licences: CC-BY-4.0, CC0-1.0. The strictest terms among them: credit the publishers.");
});

test.each([
  [false, "Fine particulate matter, Vienna, 2019: 12.4 µg/m³, as published by Institute of Tests & Co."],
  [
    true,
    "Fine particulate matter, Vienna, 2019: 12.4 µg/m³, worked out by City Parallels from figures of Institute of Tests & Co.",
  ],
])("a citation of a figure says its value and year, and whose it is (derived: %s)", (derived, sentence) => {
  const citation = {...PAGE, figure: {...FIGURE, derived}, sources: [], derived: []};
  expect(citationText(citation, t, "en")).toMatch(new RegExp(`\\(seen on .*\\)\\. ${sentence}$`));
});

test("bibtex(…) has an entry for the page and one for each source, with nothing that BibTeX would read as its own", () => {
  expect(bibtex({...PAGE, title: "50% {a_b} ~^\\", derived: []}, t, "en")).toBe(`@misc{city-parallels-2026.11.0,
  title = {{50\\% \\{a\\_b\\} \\textasciitilde{}\\textasciicircum{}\\textbackslash{}}},
  author = {{City Parallels}},
  year = {2026},
  version = {2026.11.0},
  url = {https://cities.example/en/compare/?cities=vienna,graz&release=2026.11.0},
  urldate = {2026-11-21},
  note = {Figures published by: Institute of Tests \\& Co, Air in 100\\% of\\_cities (CC-BY-4.0): Based on the Institute's tests.}
}

@misc{test-air,
  title = {{Air in 100\\% of\\_cities}},
  author = {{Institute of Tests \\& Co}},
  url = {https://example.org/air?a=1&b=%7B2%7D},
  urldate = {2026-11-20},
  note = {CC-BY-4.0}
}
`);
});

test("cslJson(…) has an item for the page and one for each source", () => {
  expect(JSON.parse(cslJson({...PAGE, figure: FIGURE, derived: []}, t, "en"))).toEqual([
    {
      id: "city-parallels-2026.11.0",
      type: "dataset",
      title: PAGE.title,
      author: [{literal: "City Parallels"}],
      version: "2026.11.0",
      issued: {"date-parts": [[2026, 11]]},
      accessed: {"date-parts": [[2026, 11, 21]]},
      URL: PAGE.url,
      note:
        "Fine particulate matter, Vienna, 2019: 12.4 µg/m³, as published by Institute of Tests & Co. " +
        "Figures published by: Institute of Tests & Co, Air in 100% of_cities (CC-BY-4.0): Based on the Institute's tests.",
    },
    {
      id: "test-air",
      type: "dataset",
      title: SOURCE.title,
      author: [{literal: SOURCE.publisher}],
      accessed: {"date-parts": [[2026, 11, 20]]},
      URL: SOURCE.url,
      note: "CC-BY-4.0",
    },
  ]);
});
