import {expect, test} from "vitest";
import {databaseOf} from "../query/databaseOf.ts";
import {cityNetworks} from "./cityNetworks.ts";
import {testScreen, textOf} from "./testing/testScreen.ts";

const db = await databaseOf({
  city: [{}, {id: "lyon", name: "Lyon"}],
  network: [{}, {id: "signers", name: "Signers", bond: "signed", caveat: "A person’s signature."}],
  membership: [{field: "Music"}, {network: "signers"}],
});
const screen = await testScreen();

test("cityNetworks(…) has the field, what a signature is, and the way to the other cities", async () => {
  const drawn = await cityNetworks(db, {city: "vienna"}, screen);
  expect([...drawn.querySelectorAll("dt")].map(textOf)).toEqual(["Artists", "Signers"]);
  const [member, signed] = [...drawn.querySelectorAll("dd")];
  expect(textOf(member!)).toMatch(/^Member, for Music\. List of 2026\. A test\./);
  expect(textOf(signed!)).toMatch(/^Signed by a mayor of the city\. List of 2026\. A person’s signature\./);
  expect(signed!.querySelector("a")!.getAttribute("href")).toBe("/en/compare/?cities=vienna&against=network:signers");
});

test("cityNetworks(…) says of a city in none that this is not a no", async () => {
  const drawn = await cityNetworks(db, {city: "lyon"}, screen);
  expect(textOf(drawn)).toMatch(/^None of the lists held here, of Artists and Signers, has Lyon\. That is not a no/);
  expect(drawn.querySelector("dl")).toBeNull();
});
