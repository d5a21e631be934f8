import {expect, test} from "vitest";
import {staticDocument} from "../charts/document.ts";
import {loadTranslator} from "../i18n/translator.ts";
import {databaseOf} from "../query/databaseOf.ts";
import {cityCommitments} from "./cityCommitments.ts";

const screen = {document: staticDocument(), locale: "en", t: await loadTranslator("en"), base: "/"};
const textOf = (node: Element | null | undefined) => node?.textContent.replace(/\s+/g, " ").trim();

test("cityCommitments(…) gives amount, years, author and where it was published", async () => {
  const db = await databaseOf({
    commitment: [{value: 20, unit: "%", kind: "Absolute emission reduction", base: 1990, target: 2020}],
  });
  const list = await cityCommitments(db, {city: "vienna"}, screen);
  expect(textOf(list)).toBe(
    "Absolute emission reduction: 20% by 2020, against 1990City of Vienna · as published · test",
  );
  expect(list!.querySelector("a")!.getAttribute("href")).toBe("https://example.org/");
});

test("cityCommitments(…) links nothing but the web", async () => {
  const db = await databaseOf({commitment: [{link: "javascript:alert(1)"}]});
  const list = await cityCommitments(db, {city: "vienna"}, screen);
  expect([...list!.querySelectorAll("a")].map((link) => link.getAttribute("href"))).toEqual(["/en/sources/test/"]);
});

test("cityCommitments(…) is null where nothing is known", async () => {
  expect(await cityCommitments(await databaseOf(), {city: "vienna"}, screen)).toBeNull();
});
