import {element} from "../charts/element.ts";
import {collator} from "../format/collation.ts";
import {PAIRING} from "../methods/constants.ts";
import {cities} from "../query/cities.ts";
import type {Database} from "../query/database.ts";
import {briefPairs} from "./briefPairs.ts";
import {pairSlug} from "./pairSlug.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";

/** The rule by which pairs get a page of their own, and these pages under each of the two cities. For the build, as briefPairs. */
export async function briefIndex(db: Database, _: object, screen: Screen): Promise<Element> {
  const {document, t, locale} = screen;
  const [registry, pairs] = await Promise.all([cities(db), briefPairs(db)]);
  const nameOf = new Map(registry.map(({id, name}) => [id, name]));
  const {compare} = collator(locale);
  const sides = pairs.flatMap((pair) => [
    {city: pair.a, sister: pair.b, slug: pairSlug(pair)},
    {city: pair.b, sister: pair.a, slug: pairSlug(pair)},
  ]);
  const byName = (one: string, other: string) => compare(nameOf.get(one)!, nameOf.get(other)!);
  const entries = [...Map.groupBy(sides, ({city}) => city)].sort(([one], [other]) => byName(one, other));
  const {leastIndicators: least, mostPages: most} = PAIRING;
  return element(
    document,
    "div",
    null,
    element(document, "p", null, t("brief.pairs.rule", {count: pairs.length, least, most})),
    element(
      document,
      "dl",
      {class: "brief-pairs"},
      ...entries.map(([city, own]) =>
        element(
          document,
          "div",
          null,
          element(document, "dt", null, nameOf.get(city)),
          ...own
            .sort((one, other) => byName(one.sister, other.sister))
            .flatMap(({sister, slug}) => [
              " ",
              element(
                document,
                "dd",
                null,
                element(document, "a", {href: pageUrl(screen, `brief/${slug}/`)}, nameOf.get(sister)),
              ),
            ]),
        ),
      ),
    ),
  );
}
