import {element} from "../charts/element.ts";
import type {Translator} from "../i18n/translator.ts";

/** So many CSS pixels are as wide as the screen: with less of the page on it, all is larger. Text is a sixtieth of the width. */
const WIDTH = 960;

/** Shows the page on the full screen for a room: as compare-controls.css says, pictures and labels alone. Escape or the button leaves. */
export async function projectPage(words: () => Promise<Translator>): Promise<void> {
  const [t] = await Promise.all([words(), document.documentElement.requestFullscreen()]);
  const leave = element(document, "button", {type: "button", class: "leave"}, t("screen.full.leave"));
  leave.addEventListener("click", () => void document.exitFullscreen());
  document.body.append(leave);
  const ended = new AbortController();
  const fit = () => (document.body.style.zoom = String(Math.max(1, innerWidth / WIDTH)));
  addEventListener("resize", fit, {signal: ended.signal});
  document.addEventListener(
    "fullscreenchange",
    () => {
      if (document.fullscreenElement) return;
      ended.abort();
      document.body.style.zoom = "";
      leave.remove();
    },
    {signal: ended.signal},
  );
  fit();
}
