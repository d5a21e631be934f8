import {expect, test} from "vitest";
import {staticDocument} from "./document.ts";
import {linkCard} from "./linkCard.ts";
import type {Strip} from "./strip.ts";

const document = staticDocument();
const STRIP: Strip = {
  direction: "higher-is-better",
  scale: "linear",
  start: 0,
  stop: 10,
  band: {lower: 3, upper: 7},
  all: [1, 3, 5, 7, 9],
  below: 0,
  above: 0,
  references: [],
  values: [5],
};
const figure = {title: "Tertiary education", value: "40.2%", note: "2019 · An agency", strip: STRIP};

function texts(shows: Parameters<typeof linkCard>[0]["shows"], title = "Athens"): string[] {
  const card = linkCard({title, about: "Greece", shows, foot: ["City Parallels", "Release 2026.11.0"]}, document);
  return [...card.querySelectorAll("text")].map(({textContent}) => textContent);
}

test("linkCard(…) tells value, year, source and release", () => {
  expect(texts([figure])).toEqual([
    ...["Athens", "Greece", "Tertiary education", "40.2%", "2019 · An agency", "City Parallels", "Release 2026.11.0"],
  ]);
});

test("linkCard(…) puts the ends under a strip across the card", () => {
  const spread = {caption: "5 cities · 2019", ends: ["0%", "10%"], note: "An agency", strip: STRIP} as const;
  expect(texts(spread).slice(2, 6)).toEqual(["5 cities · 2019", "0%", "10%", "An agency"]);
});

test("linkCard(…) cuts what is too long", () => {
  const [first, second, about] = texts([], "A very long name ".repeat(20));
  expect([first, second].every((line) => line!.length < 60)).toBe(true);
  expect(about).toBe("Greece");
});
