import {element, svg} from "../charts/element.ts";
import {citiesById} from "../query/citiesById.ts";
import type {Database} from "../query/database.ts";
import type {Screen} from "./screen.ts";

/** So many degrees of latitude are seen, on a picture that is so many times as wide as high. */
const DEGREES = 36;
const ASPECT = 1.5;

/**
 * A small map of the part of the world around the city, which is in the middle. The outline is that of land.svg, in
 * degrees, which all pages share; it is narrowed by the cosine of the latitude. Null where the place is not known.
 */
export async function cityLocator(
  db: Database,
  {city}: {city: string},
  {document, t, base}: Screen,
): Promise<Element | null> {
  const [known] = await citiesById(db, [city]);
  if (!known || known.lat === null || known.lon === null) return null;
  const {lat, lon, name} = known;
  const width = (DEGREES * ASPECT) / Math.max(Math.cos((lat * Math.PI) / 180), 0.25);
  const window = [lon - width / 2, -lat - DEGREES / 2, width, DEGREES].map(
    (degrees) => Math.round(degrees * 100) / 100,
  );
  const turns = [0, lon + width / 2 > 180 && 360, lon - width / 2 < -180 && -360].filter((turn) => turn !== false);
  return element(
    document,
    "figure",
    {class: "locator"},
    svg(
      document,
      "svg",
      {role: "img", "aria-label": t("city.locator", {city: name})},
      svg(
        document,
        "svg",
        {class: "land", width: "100%", height: "100%", viewBox: window.join(" "), preserveAspectRatio: "none"},
        ...turns.map((turn) => svg(document, "use", {href: `${base}land.svg#land`, x: turn})),
      ),
      svg(document, "circle", {cx: "50%", cy: "50%", r: 5}),
    ),
  );
}
