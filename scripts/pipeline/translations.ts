import {join} from "node:path";
import type {IndicatorFile} from "../../src/model/indicator.ts";
import {Translation} from "../../src/model/translation.ts";
import {readShape} from "./json.ts";
import {listIfThere} from "./list.ts";

/** An indicator in another language: its texts, which language they are in, and which one those are in that tell what it is for. */
export type TranslatedIndicator = IndicatorFile & {language: string; carelanguage: string};

/** The translations of a language, by its tag. */
export interface Translations extends Translation {
  /** BCP 47. */
  tag: string;
}

/** Reads data/translations/TAG.json, by tag; none where there is no such folder. Whatever is wrong is added to the problems. */
export async function readTranslations(
  data: string,
  indicators: readonly IndicatorFile[],
  problems: string[],
): Promise<Translations[]> {
  const folder = join(data, "translations");
  const translations: Translations[] = [];
  for (const tag of await listIfThere(folder, ".json", "data/translations")) {
    const name = `data/translations/${tag}.json`;
    const translation = await readShape(Translation, {path: join(folder, `${tag}.json`), name}, problems);
    if (translation === undefined) continue;
    problems.push(...translationProblems(name, translation, indicators));
    translations.push({tag, ...translation});
  }
  return translations;
}

function translationProblems(
  name: string,
  {indicators, units, references}: Translation,
  english: readonly IndicatorFile[],
): string[] {
  const known = new Map(english.map((indicator) => [indicator.id, indicator]));
  const labels = new Set(english.map(({unit}) => unit.label));
  const cited = new Set(english.flatMap((indicator) => indicator.references.map(({label}) => label)));
  return [
    ...Object.entries(indicators).flatMap(([id, texts]) => {
      const where = `${name}: indicators.${id}`;
      const indicator = known.get(id);
      if (indicator === undefined) return [`${where}: expected the id of a file of data/indicators`];
      const {caveats, rule} = indicator;
      const problems = [];
      if (texts.caveats.length !== caveats.length) {
        problems.push(`${where}.caveats: expected ${caveats.length}, as in English; received ${texts.caveats.length}`);
      }
      if ((texts.rule === undefined) !== (rule === undefined)) {
        problems.push(`${where}.rule: expected ${rule ? "a text" : "none"}, as in English`);
      }
      return problems;
    }),
    ...strangers(`${name}: units`, units, labels),
    ...strangers(`${name}: references`, references, cited),
  ];
}

function strangers(where: string, texts: Readonly<Record<string, string>>, known: ReadonlySet<string>): string[] {
  return Object.keys(texts)
    .filter((label) => !known.has(label))
    .map((label) => `${where}: expected labels of data/indicators; received "${label}"`);
}

/** The sign of a text that stands in English among those of another language. */
const ENGLISH_SIGN = " [en]";

/** An indicator in the language of the translations; what they lack stays English, its title with a sign that says so. */
export function translated(indicator: IndicatorFile, translations: Translations): TranslatedIndicator {
  const {indicators, units, references, tag} = translations;
  const own = indicators[indicator.id];
  const {rule: ruleText, purpose, ...texts} = own ?? {title: indicator.title + ENGLISH_SIGN};
  const {rule, unit} = indicator;
  const unitText = (label: string) => units[label] ?? label;
  return {
    ...indicator,
    ...texts,
    ...purpose,
    ...(rule && {rule: {...rule, text: ruleText ?? rule.text}}),
    unit: {...unit, label: unitText(unit.label), ...(unit.money !== undefined && {money: unitText(unit.money)})},
    references: indicator.references.map((one) => ({...one, label: references[one.label] ?? one.label})),
    language: own ? tag : "en",
    carelanguage: purpose ? tag : "en",
  };
}
