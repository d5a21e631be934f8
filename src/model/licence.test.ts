import {expect, test} from "vitest";
import {isShareAlike} from "./licence.ts";

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
