/** Offers every picture of the page to keys and fingers; what reads it is fetched once somebody does. */

/** Pictures with marks that tell of a city. */
const PICTURES = "svg.chart:is(.trend, .slope, .scatter, .distribution, .map, .tie-map), table.parallels";

document.addEventListener("live-view:updated", offer);
document.addEventListener("focusin", ({target}) => {
  const picture = (target as Element).matches("svg[data-offered]") && (target as Element).closest(PICTURES);
  if (picture)
    void import("./reading/picture-reader.ts").then(({enterPicture}) => enterPicture(picture)).catch(() => undefined);
});
document.addEventListener("click", (event) => {
  const drawing = (event.target as Element).closest("svg.chart, .strip");
  const picture = drawing?.closest(PICTURES);
  if (picture)
    void import("./reading/picture-reader.ts")
      .then(({pressPicture}) => pressPicture(picture, event))
      .catch(() => undefined);
});
offer();

/** One stop of the Tab key for each picture: its drawing, or the first with a mark in a picture of many rows. */
function offer(): void {
  for (const picture of document.querySelectorAll(PICTURES)) {
    const svg = picture.matches("svg") ? picture : picture.querySelector(".strip > svg:has(.dot)");
    if (!svg || picture.querySelector(".stops") || svg.hasAttribute("data-offered")) continue;
    svg.removeAttribute("aria-hidden");
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", picture.getAttribute("aria-label") ?? "");
    svg.setAttribute("tabindex", "0");
    svg.setAttribute("data-offered", "");
  }
}

export {};
