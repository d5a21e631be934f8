import {expect, test} from "vitest";
import {loadTranslator} from "../../i18n/translator.ts";
import {change} from "../../methods/change.ts";
import type {ChangeFact} from "./change.ts";
import {changeSentence} from "./change.ts";

const voice = {t: await loadTranslator("en"), locale: "en"};

function fact(from: number, to: number, differs: Partial<ChangeFact> = {}): ChangeFact {
  return {
    indicator: {unit: {label: "µg/m³", ucum: "ug/m3"}, decimals: 1},
    from: {year: 2010, value: from},
    to: {year: 2020, value: to},
    change: change(from, to, 10)!,
    broken: null,
    shock: false,
    ...differs,
  };
}
const unit = (label: string, ucum: string, decimals = 0) => ({indicator: {unit: {label, ucum}, decimals}});

test.each<[ChangeFact, string]>([
  [fact(14, 10.9), "−3.1 µg/m³ (−22%) since 2010."],
  [fact(10, 10.02), "As printed the same as in 2010."],
  [fact(0, 4), "+4.0 µg/m³ since 2010."],
  [fact(40, 46, unit("%", "%")), "+6 percentage points since 2010."],
  [fact(10, 11.5, unit("°C", "Cel", 1)), "+1.5 °C since 2010."],
  [
    fact(1000, 2000, {...unit("people", "{person}"), broken: 2010, shock: true}),
    "+1,000 people (+100%) since 2010. The series breaks in 2010; earlier figures count otherwise. One of the two years was unlike others.",
  ],
])("changeSentence(…) %#", (of, expected) => {
  expect(changeSentence(of, voice).replaceAll("\u202f", " ")).toBe(expected);
});
