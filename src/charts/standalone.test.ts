import {expect, test} from "vitest";
import {staticDocument} from "./document.ts";
import {svg} from "./element.ts";
import {golden} from "./golden.ts";
import {standalone} from "./standalone.ts";

const document = staticDocument();
const picture = () =>
  svg(
    document,
    "svg",
    {class: "chart", role: "img", "aria-label": "A picture", width: 300, height: 100, viewBox: "0 0 300 100"},
    svg(
      document,
      "g",
      {class: "tick"},
      svg(document, "path", {d: "M0 0H9"}),
      svg(document, "text", {class: "name"}, "Vienna"),
    ),
  );
/** In the place of a browser's: what is said of a class holds for the element and, unless said otherwise, for its children. */
const RULES: Record<string, Record<string, string>> = {
  chart: {"font-size": "12px"},
  tick: {stroke: "rgb(1, 2, 3)"},
  name: {stroke: "none", opacity: "0.5"},
};
const styleOf = (element: Element) => ({
  getPropertyValue(name: string): string {
    for (let at: Element | null = element; at; at = name === "opacity" ? null : at.parentElement) {
      const value = RULES[at.getAttribute("class") ?? ""]?.[name];
      if (value !== undefined) return value;
    }
    return "";
  },
});
const OPTIONS = {
  title: "Fine particles",
  subtitle: "2019",
  source: ["Source: nobody", "Release 1"],
  styleOf,
  width: 300,
  direction: "ltr",
} as const;

test("standalone(…) says by attributes what style sheets say, on paper, with title, subtitle and source", async () =>
  expect(golden(standalone(picture(), OPTIONS))).toMatchFileSnapshot("snapshots/standalone.svg"));

test("standalone(…) leaves the picture as it was", () => {
  const before = picture();
  const markup = before.outerHTML;
  standalone(before, OPTIONS);
  expect(before.outerHTML).toBe(markup);
});

test("standalone(…) asks for the light colours while it reads them", () => {
  const schemes: (string | null)[] = [];
  const asked = picture();
  standalone(asked, {...OPTIONS, styleOf: (element) => (schemes.push(asked.getAttribute("style")), styleOf(element))});
  expect(new Set(schemes)).toEqual(new Set(["color-scheme:light"]));
});

test("standalone(…) gives a picture in per cent its width of the page, and texts from right to left their side", () => {
  const strip = svg(document, "svg", {width: "100%", height: 28}, svg(document, "line", {x2: "100%"}));
  const file = standalone(strip, {...OPTIONS, width: 500.2, direction: "rtl"});
  expect([file.querySelector("svg")!.getAttribute("width"), file.querySelector("text")!.getAttribute("x")]).toEqual([
    "500",
    "524",
  ]);
});
