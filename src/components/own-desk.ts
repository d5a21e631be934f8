/** What the page of a reader's own city works with. All of it is here before a file is chosen; reading one asks the network for nothing. */
import {element} from "../charts/element.ts";
import type {Translator} from "../i18n/translator.ts";
import {loadTranslator} from "../i18n/translator.ts";
import {readSubmission} from "../methods/submission.ts";
import type {Submission} from "../methods/submission.ts";
import type {Comparison} from "../model/comparison.ts";
import {DEFAULT_COMPARISON} from "../model/comparison.ts";
import {OWN} from "../model/ownCity.ts";
import type {SubmissionLine, SubmissionRules} from "../model/submission.ts";
import {cities} from "../query/cities.ts";
import type {Database} from "../query/database.ts";
import {indicators} from "../query/indicators.ts";
import {inLanguage} from "../query/language.ts";
import {observationsByCity} from "../query/observationsByCity.ts";
import {withOwnCity} from "../query/withOwnCity.ts";
import {comparisonCsv} from "../views/comparisonCsv.ts";
import {matrix} from "../views/matrix.ts";
import {parallels} from "../views/parallels.ts";
import {trends} from "../views/trends.ts";
import {pageEngine} from "./page-engine.ts";

const VIEWS = {parallels, matrix, trends};

/** A file that was read, and the release with its city. */
export interface Opened extends Submission {
  /** The id that the file gives its city; empty where no line is right. */
  city: string;
  isNew: boolean;
  db: Database;
}

export interface Desk {
  t: Translator;
  /** Titles of indicators, by id. */
  titles: ReadonlyMap<string, string>;
  read(bytes: Uint8Array): Opened;
  /** The pictures of the file's city beside the others. */
  draw(opened: Opened, beside: readonly string[]): Promise<Element[]>;
  csv(opened: Opened, beside: readonly string[]): Promise<string>;
}

/** Fetches the code, the words and the figures of the cities that stand beside the reader's. */
export async function openDesk(locale: string, beside: readonly string[]): Promise<Desk> {
  const base = import.meta.env.BASE_URL;
  const [engine, t] = await Promise.all([pageEngine(), loadTranslator(locale), import("./own-folder.ts")]);
  const release = inLanguage(engine, locale);
  const screen = {document, locale, t, base};
  const [registry, all] = await Promise.all([cities(release), indicators(release)]);
  const views = (db: Database, comparison: Comparison) =>
    Promise.all(
      Object.entries(VIEWS).map(async ([name, view]) => {
        const heading = element(document, "h2", null, t(`compare.view.${name as keyof typeof VIEWS}`));
        return element(document, "section", null, heading, await view(db, comparison, screen));
      }),
    );
  const rehearsal = {...DEFAULT_COMPARISON, cities: beside};
  await Promise.all([views(release, rehearsal), comparisonCsv(release, rehearsal)]); // whatever they fetch is here then

  const ids = new Set(registry.map(({id}) => id));
  const rules: Omit<SubmissionRules, "cities"> = {
    indicators: new Map(all.map((indicator) => [indicator.id, indicator])),
    today: new Date().toISOString().slice(0, 10),
  };

  return {
    t,
    titles: new Map(all.map(({id, title}) => [id, title])),
    read(bytes) {
      const fresh = newCity(bytes);
      const read = readSubmission(bytes, {...rules, cities: fresh === null ? ids : new Set([...ids, fresh])});
      const city = read.figures[0]?.city ?? "";
      const registered = registry.find(({id}) => id === city) ?? null;
      const name = t("own.name", {city: registered?.name ?? city});
      const own = {name, registered, source: t("own.source"), figures: read.figures};
      return {...read, city, isNew: registered === null, db: withOwnCity(release, own)};
    },
    async draw(opened, beside) {
      const drawn = await views(opened.db, comparisonOf(opened, beside));
      for (const view of drawn) unlink(view, t("own.source"));
      return drawn;
    },
    csv: async (opened, beside) => (await comparisonCsv(opened.db, comparisonOf(opened, beside))).csv,
  };
}

/** The indicators of the file, of its city beside the others. */
function comparisonOf({figures}: Opened, beside: readonly string[]): Comparison {
  const indicators = [...new Set(figures.map(({indicator}) => indicator))];
  return {...DEFAULT_COMPARISON, cities: [OWN, ...beside], indicators};
}

/** The id of the city of the first line, where it could be one of a city that the registry does not have yet. */
function newCity(bytes: Uint8Array): string | null {
  const [, line = ""] = new TextDecoder().decode(bytes.subarray(0, 4096)).split(/\r?\n/);
  return /^"?([a-z0-9]+(?:-[a-z0-9]+)*)"?,/.exec(line)?.[1] ?? null;
}

/** The reader's city and file have no pages: what leads there is text. */
function unlink(view: Element, source: string): void {
  for (const link of view.querySelectorAll(`a[href*="/${OWN}/"], a[href*="city=${OWN}&"]`)) {
    const words = link.textContent === OWN ? [source] : link.childNodes;
    link.replaceWith(element(document, "span", {class: link.className}, ...words));
  }
}

/** The figures of a city of the release as lines of the standard form: something to begin with. */
export async function exampleOf(locale: string, city: string): Promise<SubmissionLine[]> {
  const engine = await pageEngine();
  const db = inLanguage(engine, locale);
  const [rows, all] = await Promise.all([observationsByCity(db, [city]), indicators(db)]);
  return rows.flatMap(({indicator, period, value, status, boundary, level, source}): SubmissionLine[] => {
    const {unit, derive} = all.find(({id}) => id === indicator) ?? {};
    if (unit === undefined || derive !== undefined || level !== "city") return [];
    const given = {city, indicator, period, status, boundary, url: "", note: source};
    return [{...given, value: value === null ? "" : String(value), unit: unit.ucum}];
  });
}
