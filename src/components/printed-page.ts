/** What a page has on paper alone, brought up to date as it is printed: the day, the address and QR code of what it shows, the addresses of its links. */
import {qrCode} from "../charts/qrCode.ts";
import {footnotes} from "./footnotes.ts";
import {pinnedAddress} from "./pinnedAddress.ts";

const letterhead = document.querySelector<HTMLElement>(".letterhead")!;
const {printed = "", links = "", code = ""} = letterhead.dataset;
let unprint: (() => void) | undefined;

addEventListener("beforeprint", () => {
  const address = pinnedAddress(window);
  const day = new Intl.DateTimeFormat(document.documentElement.lang, {dateStyle: "long", calendar: "gregory"});
  letterhead.querySelector("[data-shows=day]")!.textContent = printed.replace("{day}", day.format(new Date()));
  letterhead.querySelector("[data-shows=address]")!.textContent = address;
  letterhead.querySelector(".qr-code")?.remove();
  letterhead.append(qrCode(document, address, code));
  unprint?.();
  unprint = footnotes(document.querySelector("main")!, {host: location.host, heading: links});
});
addEventListener("afterprint", () => unprint?.());
letterhead.dataset.ready = "";
