import {parseHTML} from "linkedom";
import {expect, test} from "vitest";
import {pinnedAddress} from "./pinnedAddress.ts";

function pinned(address: string, canonical?: string): string {
  const link = canonical ? `<link rel="canonical" href="${canonical}">` : "";
  const {document} = parseHTML(`<html data-release="2026.1.0"><head>${link}</head></html>`);
  return pinnedAddress({document, location: new URL(address) as unknown as Location});
}

test("pinnedAddress(…) keeps what was chosen as it is written, and says the release shown instead of the one asked for", () => {
  expect(pinned("http://127.0.0.1:4600/en/compare/?cities=lyon,porto&release=2020.1.0&view=matrix#verdict")).toBe(
    "http://127.0.0.1:4600/en/compare/?cities=lyon,porto&view=matrix&release=2026.1.0",
  );
  expect(pinned("http://127.0.0.1:4600/en/city/lyon/")).toBe("http://127.0.0.1:4600/en/city/lyon/?release=2026.1.0");
});

test("pinnedAddress(…) leads to where the site stands for all", () =>
  expect(pinned("http://127.0.0.1/en/brief/?a=lyon&b=porto", "https://parallels.example/en/brief/")).toBe(
    "https://parallels.example/en/brief/?a=lyon&b=porto&release=2026.1.0",
  ));
