import {element} from "../charts/element.ts";
import type {Database} from "../query/database.ts";
import {ties} from "../query/ties.ts";
import type {BriefSelection} from "./briefFacts.ts";
import type {Citations} from "./briefSources.ts";
import type {Screen} from "./screen.ts";

/** That the two are sister cities, and how many lists say so; null where none does, which is no sign that they are not. */
export async function briefTie(
  db: Database,
  {a, b}: BriefSelection,
  {cite}: Citations,
  {document, t}: Screen,
): Promise<Element | null> {
  const [tie] = (await ties(db)).filter((one) => [a, b].includes(one.a) && [a, b].includes(one.b));
  if (!tie) return null;
  return element(document, "span", null, t("brief.tie", {count: tie.lists.length}), cite(tie.source));
}
