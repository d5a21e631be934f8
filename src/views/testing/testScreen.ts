/** For tests: an English screen on the document of the build. */
import {staticDocument} from "../../charts/document.ts";
import {loadTranslator} from "../../i18n/translator.ts";
import type {Screen} from "../screen.ts";

/** A screen as the build has it. */
export async function testScreen(): Promise<Screen> {
  return {document: staticDocument(), locale: "en", t: await loadTranslator("en"), base: "/"};
}

/** The text of an element as a reader sees it: white space made one. */
export function textOf(element: Element): string {
  return (element.textContent ?? "").replace(/\s+/g, " ").trim();
}
