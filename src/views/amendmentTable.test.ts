import {expect, test} from "vitest";
import {databaseOf} from "../query/databaseOf.ts";
import {amendmentTable, overrideTable} from "./amendmentTable.ts";
import {testScreen, textOf} from "./testing/testScreen.ts";

const screen = await testScreen();
const known = {city: [{}], indicator: [{}]};

test("amendmentTable(…) says so where nobody has asked", async () => {
  const drawn = await amendmentTable(await databaseOf(known), {}, screen);
  expect(textOf(drawn)).toBe("No request has been made so far.");
});

test("amendmentTable(…) has each request with its state, the newest first, at an address of its own; words stay text", async () => {
  const db = await databaseOf({
    ...known,
    amendment: [
      {what: "<b>Wrong</b>"},
      {
        ...{id: "2026-002", opened: "2026-02-01", period: null, state: "declined", decided: "2026-02-03"},
        reason: "The publisher says so.",
      },
    ],
  });
  const rows = [...(await amendmentTable(db, {}, screen)).querySelectorAll("tbody tr")];
  expect(rows.map((row) => row.id)).toEqual(["request-2026-002", "request-2026-001"]);
  expect(rows.map((row) => [...row.querySelectorAll("td")].map(textOf))).toEqual([
    [
      "Fine particulate matter, Vienna",
      "It reads 10; the report says 12.",
      "A tester resident",
      "declined on 3 Feb 2026",
      "The publisher says so.",
    ],
    ["Fine particulate matter, Vienna 2020", "<b>Wrong</b>", "A tester resident", "open", ""],
  ]);
});

test("overrideTable(…) has what was published, what stands now, who, why and the evidence", async () => {
  expect(textOf(await overrideTable(await databaseOf(known), {}, screen))).toBe(
    "No figure of this release is corrected by hand.",
  );
  const drawn = await overrideTable(await databaseOf({...known, override: [{}]}), {}, screen);
  expect([...drawn.querySelectorAll("td")].map(textOf)).toEqual([
    "Fine particulate matter, Vienna 2020",
    "100",
    "10",
    "A slip of the point. Evidence",
    "A tester 3 Jan 2026",
  ]);
  expect(drawn.querySelector("a[rel]")!.getAttribute("href")).toBe("https://example.org/report");
});
