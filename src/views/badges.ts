import {element} from "../charts/element.ts";
import type {Observation} from "../model/observation.ts";
import {cityPath} from "./cityUrl.ts";
import type {Said} from "./ledger.ts";
import {NOTHING_SAID} from "./ledger.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";

/** A figure as far as its badges go. */
type Badged = Pick<Observation, "level" | "status"> & Partial<Pick<Observation, "city" | "indicator" | "formula">>;

/**
 * What must stand beside a figure: that it is not the city's own, that it is not a normal one, that it was corrected by hand, and what
 * people said of it, each with the way to it. Nothing for most.
 */
export function badges(figure: Badged, screen: Screen, said: Said = NOTHING_SAID): Element[] {
  const {document, t} = screen;
  const {level, status, formula, city, indicator} = figure;
  const badge = (text: string, title?: string) => element(document, "span", {class: "badge", title}, text);
  const link = (path: string, text: string) =>
    element(document, "a", {class: "badge", href: pageUrl(screen, path)}, text);
  return [
    ...(level === "city" ? [] : [badge(t(`level.${level}`), t(`level.${level}.note`))]),
    ...(status === "A" ? [] : [badge(t(`status.${status}`))]),
    ...(formula === "override" || said.corrected ? [link("amendments/#corrected", t("badge.override"))] : []),
    ...said.amendments.map(({id, state}) => link(`amendments/#request-${id}`, t(`badge.amendment.${state}`))),
    ...(said.replied
      ? [link(`${cityPath(said.replied, screen.locale)}#reply-${city}-${indicator}`, t("badge.reply"))]
      : []),
  ];
}
