import {element} from "../charts/element.ts";
import type {Database} from "../query/database.ts";
import {everyIndicator} from "../query/everyIndicator.ts";
import {sources} from "../query/sources.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";

/** What must be known before an indicator is read: that its figures are projections, and whose limits to their use are obeyed. Null where neither is so. */
export async function indicatorLimits(
  db: Database,
  {indicator: id}: {indicator: string},
  screen: Screen,
): Promise<Element | null> {
  const {document, t} = screen;
  const [all, origins] = await Promise.all([everyIndicator(db), sources(db)]);
  const {forecast, rule} = all.find((indicator) => indicator.id === id)!;
  if (!forecast && !rule) return null;
  const notice = (title: string, ...text: Parameters<typeof element>[3][]) =>
    element(document, "p", {class: "notice"}, element(document, "strong", null, title), " ", ...text);
  return element(
    document,
    "div",
    null,
    forecast && notice(t("indicator.forecast"), t("indicator.forecast.about")),
    rule &&
      notice(
        t("indicator.rule"),
        `${rule.text} `,
        element(
          document,
          "a",
          {href: pageUrl(screen, `sources/${rule.source}/`)},
          origins.find((source) => source.id === rule.source)?.publisher ?? rule.source,
        ),
      ),
  );
}
