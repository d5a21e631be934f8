import {expect, test} from "vitest";
import {dueWords} from "./due.ts";

const REVIEW = "2027-05-31";

test.each<[string, Date, string]>([
  ["long before", new Date(2026, 10, 22, 23, 59), "in 190 days"],
  ["the day before", new Date(2027, 4, 30), "tomorrow"],
  ["on the day, early and late", new Date(2027, 4, 31, 0, 1), "today"],
  ["on its last minute", new Date(2027, 4, 31, 23, 59), "today"],
  ["the day after", new Date(2027, 5, 1, 0, 1), "overdue by 1 day"],
  ["a year and more after", new Date(2028, 5, 1), "overdue by 367 days"],
])("dueWords(…) %s", (_, now, words) => {
  expect(dueWords("en", REVIEW, now, "overdue by {days}")).toBe(words);
});

test.each([
  ["fr", "en retard de {days}", "en retard de 5 jours", "dans 3 jours"],
  ["ru", "просрочена на {days}", "просрочена на 5 дней", "через 3 дня"],
  ["ar", "متأخرة بمقدار {days}", "متأخرة بمقدار 5 أيام", "خلال 3 أيام"],
  ["zh", "已逾期 {days}", "已逾期 5天", "3天后"],
])("dueWords(…) bends the days as %s does", (locale, overdue, late, early) => {
  const words = (now: Date) => dueWords(locale, REVIEW, now, overdue).replace(/\s/g, " ");
  expect(words(new Date(2027, 5, 5))).toBe(late);
  expect(words(new Date(2027, 4, 28))).toBe(early);
});

test("dueWords(…) tells how long ago a day was, where nothing is overdue", () => {
  expect(dueWords("en", REVIEW, new Date(2027, 6, 1))).toBe("31 days ago");
  expect(dueWords("ru", REVIEW, new Date(2027, 5, 3))).toBe("3 дня назад");
  expect(dueWords("en", REVIEW, new Date(2027, 4, 31))).toBe("today");
});
