import type {CityAtHand} from "../../src/model/cityPages.ts";
import {cityPages} from "../../src/model/cityPages.ts";
import type {Definitions} from "./definitions.ts";
import type {Engine} from "./engine.ts";
import {fill} from "./fill.ts";

/** Writes into `city` in which languages its page is made beforehand, by what `series` has of it; the languages are those of the texts. */
export async function makeCityPages(engine: Engine, {translations}: Pick<Definitions, "translations">): Promise<void> {
  const cities = await engine.rows<CityAtHand>(`
    SELECT id, country, coalesce(capital, false) AS capital, population, count(DISTINCT indicator)::INTEGER AS known
    FROM city LEFT JOIN series ON series.city = city.id GROUP BY ALL ORDER BY id`);
  const pages = cityPages(cities, ["en", ...translations.map(({tag}) => tag)]);
  const rows = [...pages].map(([city, languages]) => ({city, pages: languages.join("+")}));
  await fill(engine, "citypages", "city VARCHAR, pages VARCHAR", rows);
  await engine.run("UPDATE city SET pages = p.pages FROM citypages p WHERE p.city = city.id");
  await engine.run("DROP TABLE citypages");
}
