import {element} from "../charts/element.ts";
import {citySensitivitySentence} from "../format/sentences/citySensitivity.ts";
import type {Database} from "../query/database.ts";
import type {GroupStandings} from "./groupStandings.ts";
import {GROUPS, groupStandings} from "./groupStandings.ts";
import type {Screen} from "./screen.ts";

/** How much the standing of the city depends on whom it is held against: one line an indicator, one column a group, in words where it stands highest and lowest. Null where none of its figures may be judged. */
export async function citySensitivity(db: Database, {city}: {city: string}, screen: Screen): Promise<Element | null> {
  const {document, t} = screen;
  const standings = await groupStandings(db, city);
  if (standings.length === 0) return null;
  const heads = [t("city.column.indicator"), ...GROUPS.map((group) => t(`city.sensitivity.${group}`))].map(
    (text, place) =>
      element(document, "th", {scope: "col", role: "columnheader", "data-sort": place === 0 ? null : "none"}, text),
  );
  return element(
    document,
    "table",
    {class: "sensitivity", role: "table", "aria-label": t("city.sensitivity")},
    element(document, "thead", {role: "rowgroup"}, element(document, "tr", {role: "row"}, ...heads)),
    element(document, "tbody", {role: "rowgroup"}, ...standings.map((one) => row(one, screen))),
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
    const label = t(`city.sensitivity.${group}`);
    const isTold = "worse" in standing;
    return element(
      document,
      "td",
      {role: "cell", class: isTold ? null : "muted small", "data-label": label},
      t(isTold ? "city.sensitivity.cell" : `city.sensitivity.${standing.refusal}`, isTold ? standing : {}),
    );
  });
  return element(
    document,
    "tr",
    {role: "row"},
    element(
      document,
      "th",
      {scope: "row", role: "rowheader"},
      element(document, "a", {href: `#${id}`}, title),
      element(document, "small", null, citySensitivitySentence(held, screen)),
    ),
    ...cells,
  );
}
