import type {Translator} from "../../i18n/translator.ts";
import {cityList} from "../citylist/cityList.ts";
import {distributionStops, mapStops, tieStops} from "./crowdStops.ts";
import {scatterStops, slopeStops, trendStops} from "./markStops.ts";
import {parallelsStops} from "./parallelsStops.ts";
import type {Stop} from "./stop.ts";

/** The stops of a picture by its class, as charts/frame.ts names it; none for a picture that has no marks to tell of. */
export async function stopsOf(picture: Element, t: Translator): Promise<Stop[]> {
  if (picture instanceof HTMLTableElement) return parallelsStops(picture);
  const svg = picture as SVGSVGElement;
  const is = (name: string) => svg.classList.contains(name);
  if (is("trend")) return trendStops(svg);
  if (is("slope")) return slopeStops(svg);
  if (is("scatter")) return scatterStops(svg);
  if (is("distribution")) return distributionStops(svg);
  if (is("tie-map")) return tieStops(svg);
  if (!is("map")) return [];
  const list = await cityList();
  return mapStops(svg, list, (count) => t("home.indicators", {count}));
}
