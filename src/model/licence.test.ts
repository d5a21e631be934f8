import {expect, test} from "vitest";
import {isShareAlike, licenceProblem, licenceUrl, strictest, termsOf} from "./licence.ts";

test.each([
  ["ODbL-1.0", true],
  ["CC-BY-SA-4.0", true],
  ["CC-BY-NC-SA-3.0-IGO", true],
  ["CDLA-Sharing-1.0", true],
  ["PDDL-1.0 AND CC-BY-SA-4.0", true],
  ["CC-BY-4.0", false],
  ["CC-BY-3.0-IGO", false],
  ["CC0-1.0", false],
  ["ODC-By-1.0", false],
  ["PDDL-1.0 AND CC0-1.0 AND CC-BY-3.0", false],
  ["LicenseRef-US-PD", false],
])("isShareAlike(%j) is %j", (spdx, expected) => expect(isShareAlike(spdx)).toBe(expected));

test.each([
  ["", 'expected a licence (SPDX); received ""'],
  ["NOASSERTION", 'expected a licence (SPDX); received "NOASSERTION"'],
  ["CC-BY-NC-4.0", /NC and ND are refused/],
  ["CC-BY-ND-3.0", /NC and ND are refused/],
  ["CC0-1.0 AND CC-BY-NC-SA-3.0-IGO", /CC-BY-NC-SA-3\.0-IGO: NC and ND are refused/],
  ["CC-BY-4.0 OR MIT", /joined by AND/],
  ["LicenseRef-Nobody-Read-It", /LicenseRef-Nobody-Read-It/],
  ["Proprietary", /whose terms src\/model\/licence\.ts knows/],
  ["CC-BY-3.0-IGO", null],
  ["ODbL-1.0", null],
  ["PDDL-1.0 AND CC0-1.0 AND CC-BY-3.0", null],
])("licenceProblem(%j) is %j", (spdx, expected) => {
  if (expected === null) expect(licenceProblem(spdx)).toBeNull();
  else expect(licenceProblem(spdx)).toMatch(expected);
});

test.each([
  [[], "public-domain", []],
  [["CC0-1.0", "LicenseRef-US-PD"], "public-domain", ["CC0-1.0", "LicenseRef-US-PD"]],
  [["CC0-1.0", "CC-BY-4.0", "MIT", "CC-BY-4.0"], "attribution", ["CC-BY-4.0", "MIT"]],
  [["CC-BY-4.0", "ODbL-1.0", "CC0-1.0"], "share-alike", ["ODbL-1.0"]],
  [["PDDL-1.0 AND CC-BY-3.0"], "attribution", ["PDDL-1.0 AND CC-BY-3.0"]],
])("strictest(%j) is %j of %j", (licences, terms, asking) => {
  expect(strictest(licences)).toEqual({terms, licences: asking});
});

test("termsOf(…) throws for a licence that is refused", () => {
  expect(() => termsOf("CC-BY-NC-4.0")).toThrow("licence: expected a licence for all uses");
});

test.each([
  ["CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"],
  ["CC-BY-3.0-IGO", "https://creativecommons.org/licenses/by/3.0/igo/"],
  ["CC-BY-SA-4.0", "https://creativecommons.org/licenses/by-sa/4.0/"],
  ["ODbL-1.0", "https://spdx.org/licenses/ODbL-1.0.html"],
  ["LicenseRef-US-PD", null],
])("licenceUrl(%j) is %j", (id, url) => expect(licenceUrl(id)).toBe(url));
