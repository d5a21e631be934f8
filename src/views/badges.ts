import {element} from "../charts/element.ts";
import type {Observation} from "../model/observation.ts";
import type {Screen} from "./screen.ts";

/** What must stand beside a figure: that it is not the city's own, and that it is not a normal one. Nothing for most. */
export function badges({level, status}: Pick<Observation, "level" | "status">, {document, t}: Screen): Element[] {
  const badge = (text: string, title?: string) => element(document, "span", {class: "badge", title}, text);
  return [
    ...(level === "city" ? [] : [badge(t(`level.${level}`), t(`level.${level}.note`))]),
    ...(status === "A" ? [] : [badge(t(`status.${status}`))]),
  ];
}
