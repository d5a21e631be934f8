/** The way of a figure over the page that shows it: fetched once a reader asks for one. */
import "../views/provenance.css";
import "./figure-drawer.css";
import {element} from "../charts/element.ts";
import type {Translator} from "../i18n/translator.ts";
import {loadTranslator} from "../i18n/translator.ts";
import {inLanguage} from "../query/language.ts";
import {provenance} from "../views/provenance.ts";
import {figureAsked} from "./figure-asked.ts";
import {answerQueries} from "./figure-query.ts";
import {pageEngine} from "./page-engine.ts";

/** Shows the figure that a link leads to, in the drawer that is open already or in a new one. Once it is closed the focus is where it was. */
export async function openFigure(link: HTMLAnchorElement): Promise<void> {
  const {lang: locale} = document.documentElement;
  const t = await loadTranslator(locale);
  const dialog = document.querySelector<HTMLDialogElement>("dialog.drawer") ?? makeDrawer(link, t, locale);
  const asked = figureAsked(link.search);
  if (!asked) throw new Error(`figure-drawer: expected an address with a figure; received "${link.href}"`);
  dialog.querySelector<HTMLAnchorElement>("a.page")!.href = link.href;
  const content = dialog.querySelector(".content")!;
  content.replaceChildren(element(document, "p", {id: "way-title", role: "status"}, t("figure.drawer.wait")));
  try {
    const db = inLanguage(await pageEngine(), locale);
    const screen = {document, locale, t, base: import.meta.env.BASE_URL};
    content.replaceChildren(await provenance(db, asked, screen));
    content.querySelector<HTMLElement>("h2")?.focus();
  } catch (error) {
    content.replaceChildren(element(document, "p", {id: "way-title", role: "alert"}, String(error)));
  }
}

function makeDrawer(from: HTMLAnchorElement, t: Translator, locale: string): HTMLDialogElement {
  const close = element(document, "button", {type: "button"}, t("share.code.close"));
  const content = element(document, "div", {class: "content"});
  const dialog = element(
    document,
    "dialog",
    {class: "drawer", "aria-labelledby": "way-title"},
    element(
      document,
      "p",
      {class: "bar"},
      element(document, "a", {class: "page", href: from.href}, t("figure.drawer.page")),
      close,
    ),
    content,
  );
  dialog.addEventListener("close", () => {
    dialog.remove();
    from.focus();
  });
  dialog.addEventListener("click", ({target}) => target === dialog && dialog.close()); // beside it
  close.addEventListener("click", () => dialog.close());
  answerQueries(content, async () => [inLanguage(await pageEngine(), locale), t]);
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
