import {element} from "../charts/element.ts";
import {citySensitivitySentence} from "../format/sentences/citySensitivity.ts";
import {citiesById} from "../query/citiesById.ts";
import type {Database} from "../query/database.ts";
import type {GroupStandings} from "./groupStandings.ts";
import {GROUPS, groupStandings} from "./groupStandings.ts";
import type {Screen} from "./screen.ts";

/** How much the standing of the city depends on whom it is held against: one line an indicator, one column a group, in words where it stands highest and lowest. */
export async function citySensitivity(db: Database, {city}: {city: string}, screen: Screen): Promise<Element> {
  const {document, t} = screen;
  const [standings, [known]] = await Promise.all([groupStandings(db, city), citiesById(db, [city])]);
  if (standings.length === 0)
    return element(document, "p", {class: "notice"}, t("city.sensitivity.none", {city: known!.name}));
  const heads = GROUPS.map((group) => element(document, "th", {scope: "col"}, t(`city.sensitivity.${group}`)));
  return element(
    document,
    "div",
    {class: "scroll", tabindex: 0, role: "region", "aria-label": t("city.sensitivity")},
    element(
      document,
      "table",
      {class: "sensitivity"},
      element(
        document,
        "thead",
        null,
        element(document, "tr", null, element(document, "th", {scope: "col"}, t("city.column.indicator")), ...heads),
      ),
      element(document, "tbody", null, ...standings.map((one) => row(one, screen))),
    ),
  );
}

function row({indicator: {id, title}, groups}: GroupStandings, screen: Screen): Element {
  const {document, t} = screen;
  const held = GROUPS.flatMap((group) => {
    const standing = groups[group];
    return "worse" in standing ? [{group: t(`city.sensitivity.${group}`), ...standing}] : [];
  });
  const cells = GROUPS.map((group) => {
    const standing = groups[group];
    return "worse" in standing
      ? element(document, "td", null, t("city.sensitivity.cell", standing))
      : element(document, "td", {class: "muted small"}, t(`city.sensitivity.${standing.refusal}`));
  });
  return element(
    document,
    "tr",
    null,
    element(
      document,
      "th",
      {scope: "row"},
      element(document, "a", {href: `#${id}`}, title),
      element(document, "small", null, citySensitivitySentence(held, screen)),
    ),
    ...cells,
  );
}
