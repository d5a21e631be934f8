import * as Plot from "@observablehq/plot";
import {expect, test} from "vitest";
import {staticDocument} from "./document.ts";
import {element, svg} from "./element.ts";

const document = staticDocument();

test.each([
  [
    "attributes in the order in which they were set",
    {title: "t", class: "b  a", id: "i"},
    `title="t" class="b  a" id="i"`,
  ],
  ["escaped attributes", {title: `a & "b" &lt; <`}, `title="a &amp; &quot;b&quot; &amp;lt; &lt;"`],
  ["true as the empty string", {hidden: true}, `hidden=""`],
  ["zero", {"data-n": 0}, `data-n="0"`],
  ["nothing for undefined, null and false", {a: undefined, b: null, c: false, d: ""}, `d=""`],
])("staticDocument() writes %s", (_, attributes, expected) => {
  expect(element(document, "p", attributes).outerHTML).toBe(`<p ${expected}></p>`);
});

test("staticDocument() escapes text, but not in a script or a style", () => {
  expect(element(document, "p", null, "1 < 2 & 3").outerHTML).toBe("<p>1 &lt; 2 &amp; 3</p>");
  expect(element(document, "textarea", null, "</textarea>").outerHTML).toBe("<textarea>&lt;/textarea&gt;</textarea>");
  expect(element(document, "style", null, "a > b {}").outerHTML).toBe("<style>a > b {}</style>");
});

test("staticDocument() closes void elements and empty SVG elements as browsers expect", () => {
  const picture = svg(document, "svg", {viewBox: "0 0 1 1"}, svg(document, "clipPath"), svg(document, "text", {}, "x"));
  const shape = `<svg viewBox="0 0 1 1"><clipPath/><text>x</text></svg>`;
  expect(element(document, "div", {}, element(document, "br"), element(document, "i"), picture).innerHTML).toBe(
    `<br><i></i>${shape}`,
  );
  expect(element(document, "i").innerHTML).toBe("");
});

test("staticDocument() has elements that can be searched, changed and copied", () => {
  const list = element(document, "ul", {class: "a"}, element(document, "li", {class: "x y"}, "one"), "two");
  list.classList.add("b");
  list.querySelector("li.y")!.setAttribute("class", "z");
  list.querySelector("li")!.style.setProperty("color", "red");
  list.setAttribute("class", `${list.getAttribute("class")} c`);
  list.append(document.createTextNode("!"));
  expect(list.outerHTML).toBe(`<ul class="a b c"><li style="color:red" class="z">one</li>two!</ul>`);
  expect(list.cloneNode(true)).toHaveProperty("outerHTML", list.outerHTML);
  list.innerHTML = `<li title="1">x</li>`;
  expect(list.innerHTML).toBe(`<li title="1">x</li>`);
  expect(list.firstElementChild!.textContent).toBe("x");
});

test("staticDocument() satisfies Plot", () => {
  const plot = Plot.plot({document, marks: [Plot.dot([{x: 1, y: 2}], {x: "x", y: "y"}), Plot.axisX({label: "a < b"})]});
  expect(plot.outerHTML).toContain("a &lt; b");
  expect(plot.querySelectorAll("circle")).toHaveLength(1);
});

test("element(…) leaves out children that are undefined, null or false", () => {
  expect(element(document, "p", null, false, null, undefined, "x", "").outerHTML).toBe("<p>x</p>");
});
