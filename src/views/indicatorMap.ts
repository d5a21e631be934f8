import type {DotMapOptions, DotMapRow} from "../charts/dotMap.ts";
import {dotMap} from "../charts/dotMap.ts";
import {element} from "../charts/element.ts";
import {MINIMUM_CITIES} from "../methods/constants.ts";
import type {Group} from "../methods/quantile.ts";
import {cities} from "../query/cities.ts";
import type {Database} from "../query/database.ts";
import {positions} from "./positions.ts";
import {quarterMark, QUARTERS, quarterSign} from "./quarters.ts";
import type {Screen} from "./screen.ts";

/** The picture has no texts, so it is drawn once and scaled. */
const WIDTH = 700;
/** Cities further apart than so many degrees of longitude are shown on the whole world. */
const WIDE = 150;

/** The cities of an indicator where they lie, by quarter, with a key; null where there are too few to compare. */
export async function indicatorMap(
  db: Database,
  {indicator, land}: {indicator: string; land: DotMapOptions["land"]},
  {document, t}: Screen,
): Promise<Element | null> {
  const [all, registry] = [(await positions(db)).get(indicator), await cities(db)];
  if (!all || all.distribution.count < MINIMUM_CITIES.rank) return null;
  const {judged, byCity, distribution} = all;
  const drawn = [...byCity.values()].filter(({row}) => row.level === distribution.level);
  const grouped = drawn.some(({group}) => group !== null);
  const cityOf = new Map(registry.map((city) => [city.id, city]));
  const order: readonly (Group | null)[] = grouped ? QUARTERS : [null];
  const rows = drawn.flatMap(({row, group}): DotMapRow[] => {
    const {lat, lon} = cityOf.get(row.city)!;
    return lat === null || lon === null ? [] : [{lat, lon, kind: order.indexOf(group)}];
  });
  const east = rows.map(({lon}) => lon);
  const world = Math.max(...east) - Math.min(...east) > WIDE;
  const picture = dotMap(rows, {
    document,
    land,
    width: WIDTH,
    height: Math.round(WIDTH * (world ? 0.46 : 0.6)),
    label: t("indicator.map.label"),
    extent: world ? "world" : "rows",
    kinds: order.map((group) => ({label: "", ...quarterSign(group, judged)})),
  });
  const entry = (group: (typeof QUARTERS)[number]) =>
    element(
      document,
      "li",
      null,
      quarterMark(document, group, judged),
      t(`group.${judged ? "judged" : "neutral"}.${group}`),
    );
  return element(
    document,
    "figure",
    {class: "map-figure"},
    picture,
    grouped
      ? element(document, "figcaption", null, element(document, "ul", {class: "key"}, ...QUARTERS.map(entry)))
      : element(document, "figcaption", {class: "muted small"}, t("indicator.map.ungrouped")),
  );
}
