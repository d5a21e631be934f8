import {expect, test} from "vitest";
import {databaseOf} from "../query/databaseOf.ts";
import {cityReplies} from "./cityReplies.ts";
import {testScreen, textOf} from "./testing/testScreen.ts";

const screen = await testScreen();
const db = await databaseOf({
  city: [{}],
  indicator: [{}, {id: "ozone", title: "Ozone"}],
  reply: [
    {text: "On all.\n\nIn two parts: <script>1</script>", language: "de"},
    {indicator: "pm25", text: "On fine dust."},
    {city: "graz", text: "Of another."},
  ],
});

test("cityReplies(…) has each statement in its language, signed, with its evidence; words stay text", async () => {
  const drawn = (await cityReplies(db, {city: "vienna"}, screen))!;
  const [fine, all] = [...drawn.querySelectorAll("figure")];
  expect([fine!.id, all!.id]).toEqual(["reply-vienna-pm25", "reply-vienna"]);
  expect([...all!.querySelectorAll("blockquote p")].map(textOf)).toEqual([
    "On all.",
    "In two parts: <script>1</script>",
  ]);
  expect(all!.querySelector("blockquote")!.getAttribute("lang")).toBe("de");
  expect(textOf(fine!)).toBe(
    "The city’s reply on Fine particulate matterOn fine dust.A tester, Head of tests, 4 Jan 2026 · Where the city says so",
  );
  expect(fine!.querySelector("a")!.getAttribute("href")).toBe("https://example.org/reply");
  expect(textOf(drawn)).toMatch(/alters no figure and no place\.$/);
});

test("cityReplies(…) of one indicator has what is said of it and of all; of none nothing", async () => {
  const count = async (indicator: string) =>
    (await cityReplies(db, {city: "vienna", indicator}, screen))!.querySelectorAll("figure").length;
  expect([await count("pm25"), await count("ozone")]).toEqual([2, 1]);
  expect(await cityReplies(db, {city: "lyon"}, screen)).toBeNull();
});
