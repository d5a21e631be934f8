import {methodName} from "../format/method.ts";
import type {Provenance} from "./provenanceFacts.ts";
import type {Screen} from "./screen.ts";
import {terms} from "./terms.ts";

/** What kind of figure it is, in words: its status, whose it is, which area it covers, how it came about. */
export function provenanceKind({figure}: Provenance, screen: Screen): Element {
  const {t} = screen;
  const {status, level, boundary, method} = figure;
  const note = level === "city" ? null : t(`level.${level}.note`);
  return terms(
    [
      [t("difference.status"), `${t(`status.${status}`)} (${status})`],
      [t("difference.level"), t(`level.${level}`), note && `. ${note}`],
      [t("difference.boundary"), t(`boundary.${boundary}`)],
      [t("difference.method"), methodName(method, t)],
    ],
    screen,
  );
}
