import {linkCard} from "../charts/linkCard.ts";
import type {CardFigure} from "../charts/linkCard.ts";
import {countryName} from "../format/country.ts";
import {formatValue} from "../format/number.ts";
import {formatPeriod} from "../format/period.ts";
import {publisherName} from "../format/publisher.ts";
import {MINIMUM_CITIES} from "../methods/constants.ts";
import {THEMES} from "../model/theme.ts";
import {citiesById} from "../query/citiesById.ts";
import type {Database} from "../query/database.ts";
import {indicators} from "../query/indicators.ts";
import {sources} from "../query/sources.ts";
import type {IndicatorFigures} from "./indicatorFigures.ts";
import {indicatorStrata} from "./indicatorFigures.ts";
import {cardFoot, figuresStrip} from "./indicatorCard.ts";
import type {Screen} from "./screen.ts";

/** How many figures a card has room for. */
const MOST = 3;
/** The one font of cards draws these scripts. */
const DRAWN = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Common}\p{Script=Inherited}]*$/u;

/**
 * The picture of a link to a city: its names, and its headline figures of the reference year, one of a theme, with all cities that they
 * may be held against. The local name is left out where the font cannot draw it.
 */
export async function cityCard(db: Database, {city: id}: {city: string}, screen: Screen): Promise<SVGSVGElement> {
  const [known] = await citiesById(db, [id]);
  if (!known) throw new Error(`cityCard: expected the id of a city; received "${id}"`);
  const {name, local, country} = known;
  const names = [local && local !== name && DRAWN.test(local) && local, countryName(screen.locale, country)];
  return linkCard(
    {
      title: name,
      about: names.filter(Boolean).join(" · "),
      shows: await cardFigures(db, id, screen),
      foot: cardFoot(db, screen),
    },
    screen.document,
  );
}

async function cardFigures(db: Database, city: string, {locale}: Screen): Promise<CardFigure[]> {
  const [all, origins] = await Promise.all([indicators(db), sources(db)]);
  const found: CardFigure[] = [];
  for (const theme of THEMES) {
    const headlines = all.filter((indicator) => indicator.theme === theme && indicator.role === "core");
    for (const {id} of headlines) {
      const own = (await indicatorStrata(db, id)).find((figures) => stands(figures, city));
      if (!own) continue;
      const {indicator, byCity} = own;
      const row = byCity.get(city)!;
      const {publisher} = origins.find((source) => source.id === row.source)!;
      found.push({
        title: indicator.title,
        value: formatValue(locale, row.value, {decimals: indicator.decimals, unit: indicator.unit.label}),
        note: `${formatPeriod(locale, row.period)} · ${publisherName(publisher)}`,
        strip: figuresStrip(own, [row.value]),
      });
      break;
    }
    if (found.length === MOST) break;
  }
  return found;
}

function stands({drawn, distribution}: IndicatorFigures, city: string): boolean {
  return distribution.count >= MINIMUM_CITIES.rank && drawn.some((figure) => figure.city.id === city);
}
