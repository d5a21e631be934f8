import {element} from "../charts/element.ts";
import {foreign} from "../format/foreign.ts";
import {publisherName} from "../format/publisher.ts";
import {changeReason} from "../format/sentences/changes.ts";
import type {ReleaseChange} from "../model/releaseChange.ts";
import type {Database} from "../query/database.ts";
import {figureWords} from "./figureWords.ts";
import type {Provenance} from "./provenanceFacts.ts";
import type {Screen} from "./screen.ts";

/** What releases did to a figure, the newest first: then and now, with the reason where one is known. */
export async function provenanceHistory(
  db: Database,
  {changes, sources, figure}: Provenance,
  screen: Screen,
): Promise<Element> {
  const {document, t, locale} = screen;
  if (changes.length === 0) return element(document, "p", {class: "muted"}, t("figure.changes.none"));
  const words = await figureWords(db, screen);
  const nameOf = (source: string) => publisherName(sources.find(({id}) => id === source)?.publisher ?? source);
  const told = (change: ReleaseChange) =>
    change.period === null
      ? t(`changes.kind.${change.kind === "added" ? "series" : change.kind}`)
      : words.changed(figure, change.oldvalue, change.value);
  return element(
    document,
    "ul",
    null,
    ...changes
      .toReversed()
      .map((change) =>
        element(
          document,
          "li",
          null,
          element(document, "strong", null, t("figure.changes.release", {release: change.release})),
          `: ${told(change)} ${changeReason(change, nameOf, screen)} `,
          change.note && element(document, "span", {...foreign(locale)}, change.note),
        ),
      ),
  );
}
