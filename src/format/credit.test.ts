import {expect, test} from "vitest";
import {creditOf} from "./credit.ts";

const SOURCE = {attribution: "Bureau of Tests.", derivednotice: "Based on tests."};

test.each([
  ["as published", SOURCE, false, "Bureau of Tests."],
  ["worked out", SOURCE, true, "Bureau of Tests. Based on tests."],
  ["worked out, said already", {...SOURCE, attribution: "Tests. Based on tests."}, true, "Tests. Based on tests."],
  ["worked out, nothing asked", {...SOURCE, derivednotice: null}, true, "Bureau of Tests."],
] as const)("%s", (_, source, derived, credit) => expect(creditOf(source, derived)).toBe(credit));
