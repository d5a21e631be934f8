import {launch} from "../browser.ts";
import type {AnyBrowser, Engine} from "./anyBrowser.ts";

export const engine: Engine = {name: "Chromium", installed: () => true, start};

async function start(): Promise<AnyBrowser> {
  const browser = await launch();
  const page = await browser.newPage({locale: "en-GB"});
  return {
    name: `Chromium ${browser.version()}`,
    goto: async (url) => void (await page.goto(url)),
    call: (source, text) => page.evaluate<string>(`(${source})(${JSON.stringify(text)})`),
    click: (selector) => page.locator(selector).first().click(),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    close: () => browser.close(),
  };
}
