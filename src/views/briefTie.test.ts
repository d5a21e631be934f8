import {expect, test} from "vitest";
import {databaseOf} from "../query/databaseOf.ts";
import {citations} from "./briefSources.ts";
import {briefTie} from "./briefTie.ts";
import {testScreen, textOf} from "./testing/testScreen.ts";

const screen = await testScreen();
const db = await databaseOf({
  tie: [{a: "lyon", b: "turin", lists: "one+two", source: "friends"}],
  network: [{}, {id: "signers", name: "Signers", bond: "signed"}],
  membership: [
    {city: "lyon", field: "Film"},
    {city: "turin", field: "Music"},
    {city: "turin", network: "signers"},
    {city: "porto", network: "signers"},
  ],
});
const told = async (a: string, b: string) => {
  const drawn = await briefTie(db, {a, b}, citations(screen), screen);
  return drawn && textOf(drawn);
};

test("briefTie(…) tells of lists of sister cities, and of networks that hold both", async () => {
  expect(await told("turin", "lyon")).toMatch(
    /^They are sister cities by 2 lists; .* not recorded\.1? ?Both are in the lists of Artists \(Film and Music\)\./,
  );
  expect(await told("porto", "turin")).toMatch(/^Both are in the lists of Signers\./);
});

test("briefTie(…) is silent where no list holds both", async () => expect(await told("lyon", "porto")).toBeNull());
