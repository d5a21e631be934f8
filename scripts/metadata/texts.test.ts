import {expect, test} from "vitest";
import {issued} from "./catalogue.ts";
import {crosswalkCsv, crosswalkJsonLd} from "./indicatorCrosswalk.ts";
import {licenceAddress, licencePage, NOTICE, singleLicences} from "./licences.ts";

test("a release is of the month that its CalVer says; another name says none", () => {
  expect(["2026.11.1", "2026.1.0", "1.2.3"].map((release) => issued({release}))).toEqual(["2026-11", "2026-01", null]);
});

test("one licence has its address; of several, or of one that no list has, the notice tells", () => {
  expect(licenceAddress(["CC-BY-4.0"])).toBe("http://publications.europa.eu/resource/authority/licence/CC_BY_4_0");
  expect(licenceAddress(["PDDL-1.0"])).toBe(licencePage("PDDL-1.0"));
  expect(licenceAddress(["CC-BY-4.0", "MIT"])).toBe(NOTICE);
  expect(licenceAddress(["LicenseRef-facts"])).toBe(NOTICE);
  expect(singleLicences(["PDDL-1.0 AND CC0-1.0", "CC0-1.0"])).toEqual(["CC0-1.0", "PDDL-1.0"]);
});

const indicators = [
  {
    id: "synthetic",
    title: "Synthetic, of a test",
    standards: {
      iso37120: {edition: "2014" as const, code: "8.1", relation: "aligned" as const},
      eurostat: {dataset: "urb_cenv", code: "EN2027V", relation: "exact" as const},
    },
  },
];

test("codes of standards have the strength of their match in words of SKOS", () => {
  expect(crosswalkCsv({indicators})).toBe(
    "indicator,title,standard,part,code,match\n" +
      'synthetic,"Synthetic, of a test",iso37120,2014,8.1,closeMatch\n' +
      'synthetic,"Synthetic, of a test",eurostat,urb_cenv,EN2027V,exactMatch\n',
  );
  expect(JSON.parse(crosswalkJsonLd({indicators}))).toMatchObject({
    "@graph": expect.arrayContaining([
      expect.objectContaining({
        notation: "synthetic",
        closeMatch: [{"@id": "id/standard/iso37120/2014/8.1"}],
        exactMatch: [{"@id": "id/standard/eurostat/urb_cenv/EN2027V"}],
      }),
    ]) as unknown,
  });
});
