import {element} from "../charts/element.ts";
import type {Definition} from "../model/indicator.ts";
import {definitions} from "../query/definitions.ts";
import {indicators} from "../query/indicators.ts";
import type {Database} from "../query/database.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";

const STANDARDS = ["iso37120", "sdg", "u4ssc", "eurostat"] as const satisfies (keyof Definition["standards"])[];

/** How many indicators have a code in a standard. */
export async function coded(db: Database): Promise<number> {
  return (await definitions(db)).filter(({standards}) => Object.keys(standards).length > 0).length;
}

/** The indicators with a code in a standard: each code with how close the match is. Below it, those that have none. */
export async function standardCodes(db: Database, screen: Screen): Promise<Element[]> {
  const {document, t} = screen;
  const [all, texts] = await Promise.all([indicators(db), definitions(db)]);
  const codes = new Map(texts.map(({indicator, standards}) => [indicator, standards]));
  const hasCode = (id: string) => Object.keys(codes.get(id) ?? {}).length > 0;
  const link = ({id, title}: (typeof all)[number]) =>
    element(document, "a", {href: pageUrl(screen, `indicator/${id}/`)}, title);
  const head = [t("nav.indicators"), ...STANDARDS.map((name) => t(`standards.column.${name}`))];
  const rows = all
    .filter(({id}) => hasCode(id))
    .map((indicator) =>
      element(
        document,
        "tr",
        null,
        element(document, "th", {scope: "row"}, link(indicator)),
        ...STANDARDS.map((name) => element(document, "td", null, ...code(codes.get(indicator.id)![name], screen))),
      ),
    );
  return [
    element(
      document,
      "table",
      {class: "catalogue codes"},
      element(
        document,
        "thead",
        null,
        element(document, "tr", null, ...head.map((text) => element(document, "th", {scope: "col"}, text))),
      ),
      element(document, "tbody", null, ...rows),
    ),
    element(
      document,
      "details",
      {class: "others"},
      element(document, "summary", null, t("standards.none")),
      element(
        document,
        "ul",
        {class: "names"},
        ...all.filter(({id}) => !hasCode(id)).map((one) => element(document, "li", null, link(one))),
      ),
    ),
  ];
}

function code(codes: Definition["standards"][keyof Definition["standards"]], {document, t}: Screen): Node[] {
  if (!codes) return [];
  const part = "edition" in codes ? codes.edition : "dataset" in codes ? codes.dataset : null;
  return [
    element(document, "bdi", {dir: "ltr"}, part === null ? codes.code : `${part} · ${codes.code}`),
    element(document, "small", {class: "muted"}, ` ${t(`standards.match.${codes.relation}`)}`),
  ];
}
