import type {Child} from "../charts/element.ts";
import {element} from "../charts/element.ts";
import {foreign} from "../format/foreign.ts";
import {formatPeriod} from "../format/period.ts";
import {licenceIds, licenceUrl} from "../model/licence.ts";
import type {Provenance} from "./provenanceFacts.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";
import {terms} from "./terms.ts";

/** Who published a figure, where, in which line of which file it stands in the repository, how it was retrieved, and under which licence. */
export function provenanceSource({figure, source}: Provenance, screen: Screen): Element {
  const {document, t, locale} = screen;
  const own = (text: string) => element(document, "span", {...foreign(locale)}, text);
  const away = (href: string, text: Child) => element(document, "a", {href, rel: "noreferrer"}, text);
  const code = (text: string) => element(document, "code", {dir: "ltr"}, text);
  const notice = source.derivednotice && element(document, "p", {...foreign(locale)}, source.derivednotice);
  const landing = source.landing.split(" ; ")[0]!;
  const licences = licenceIds(source.licence).flatMap((id, index) => {
    const url = licenceUrl(id);
    return [index > 0 && " AND ", url === null ? id : away(url, id)];
  });
  const file = `${source.file}:${figure.line}`;
  return terms(
    [
      [t("source.published"), away(source.homepage, source.publisher)],
      [
        t("source.landing"),
        element(document, "a", {href: pageUrl(screen, `sources/${source.id}/`)}, own(source.title)),
        element(document, "br"),
        away(landing, element(document, "bdi", {dir: "ltr"}, landing)),
      ],
      [t("figure.file"), code(file)],
      [t("source.checksum"), code(source.checksum)],
      [
        t("source.retrieved"),
        t("source.retrieved.on", {date: formatPeriod(locale, source.accessed), via: source.retrieved}),
      ],
      [
        t("source.licence"),
        ...licences,
        " ",
        element(document, "span", {class: "badge"}, t(`source.licence.${source.verified}`)),
      ],
      [t("source.attribution"), own(source.attribution), figure.formula !== null && notice],
    ],
    screen,
  );
}
