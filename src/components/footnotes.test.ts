import {parseHTML} from "linkedom";
import {expect, test} from "vitest";
import {footnotes} from "./footnotes.ts";

const MARKUP = `
  <a href="/en/methods/">Methods</a>
  <a href="https://here.example/en/">Home</a>
  <a href="https://one.example/a">One</a>
  <a href="https://two.example/">Two</a>
  <a href="https://one.example/a">One again</a>
  <p class="noprint"><a href="https://three.example/">Three</a></p>
  <details class="twin"><a href="https://four.example/">Four</a></details>`;

test("footnotes(…) numbers links to other sites that are printed, lists each address once, and goes without a trace", () => {
  const {document} = parseHTML(`<html><body><main>${MARKUP}</main></body></html>`);
  const main = document.querySelector("main")!;
  const before = main.innerHTML;
  const takeAway = footnotes(main, {host: "here.example", heading: "Addresses"});
  expect([...main.querySelectorAll("a")].map(({textContent}) => textContent)).toEqual([
    "Methods",
    "Home",
    "One1",
    "Two2",
    "One again1",
    "Three",
    "Four",
  ]);
  expect(main.querySelector(".footnotes")!.textContent).toBe("Addresseshttps://one.example/ahttps://two.example/");
  takeAway();
  expect(main.innerHTML).toBe(before);
});

test("footnotes(…) adds nothing where no link leads off the site", () => {
  const {document} = parseHTML(`<html><body><main><a href="/en/">Home</a></main></body></html>`);
  footnotes(document.querySelector("main")!, {host: "here.example", heading: "Addresses"});
  expect(document.querySelector(".footnotes")).toBeNull();
});
