import type {Child} from "../charts/element.ts";
import {element} from "../charts/element.ts";
import {sharedNetworksSentence} from "../format/sentences/ties.ts";
import type {Database} from "../query/database.ts";
import {memberships} from "../query/memberships.ts";
import {networks} from "../query/networks.ts";
import {ties} from "../query/ties.ts";
import type {BriefSelection} from "./briefFacts.ts";
import type {Citations} from "./briefSources.ts";
import type {Screen} from "./screen.ts";

/** That the two are sister cities, and how many lists say so; the networks whose lists hold both. Null where none does, which is no sign that they are not tied. */
export async function briefTie(
  db: Database,
  {a, b}: BriefSelection,
  {cite}: Citations,
  screen: Screen,
): Promise<Element | null> {
  const {document, t} = screen;
  const [pairs, all, members] = await Promise.all([ties(db), networks(db), memberships(db)]);
  const tie = pairs.find((one) => [a, b].includes(one.a) && [a, b].includes(one.b));
  const shared = all.flatMap(({id, name, source}) => {
    const own = members.filter(({network, city}) => network === id && [a, b].includes(city));
    const fields = [...new Set(own.flatMap(({field}) => field ?? []))];
    return own.length === 2 ? [{name, fields, source}] : [];
  });
  const told: Child[] = [
    ...(tie ? [t("brief.tie", {count: tie.lists.length}), cite(tie.source)] : []),
    tie && shared.length > 0 ? " " : null,
    ...(shared.length > 0 ? [sharedNetworksSentence(shared, screen), cite(shared[0]!.source)] : []),
  ];
  return told.some(Boolean) ? element(document, "span", null, ...told) : null;
}
