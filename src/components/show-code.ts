import {element} from "../charts/element.ts";
import {qrCode} from "../charts/qrCode.ts";
import type {Translator} from "../i18n/translator.ts";

interface Shown {
  address: string;
  /** What stands at the address. */
  title: string;
  release: string;
  t: Translator;
}

/** Shows an address as a QR code as large as the screen, over the page: for those who hold a phone up to it. Escape closes it. */
export function showCode(place: HTMLElement, {address, title, release, t}: Shown): void {
  const close = element(document, "button", {type: "button"}, t("share.code.close"));
  const dialog = element(
    document,
    "dialog",
    {class: "code", "aria-labelledby": "code-title"},
    element(document, "h2", {id: "code-title"}, title),
    qrCode(document, address, t("paper.code")),
    element(document, "p", null, t("share.code.about", {release})),
    element(document, "p", {class: "small"}, element(document, "bdi", {dir: "ltr"}, address)),
    close,
  );
  dialog.addEventListener("keydown", (event) => event.stopPropagation()); // the menu below stays open
  dialog.addEventListener("close", () => dialog.remove());
  close.addEventListener("click", () => dialog.close());
  place.append(dialog);
  dialog.showModal();
}
