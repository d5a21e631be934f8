/** A browser as a reader has it, whichever it is: an address, keys, a pointer, and what stands on the page. */
export interface AnyBrowser {
  /** With its version: "Firefox 153.7.0". */
  name: string;
  /** Opens an address and waits until it has loaded. */
  goto(url: string): Promise<void>;
  /** Calls a function, given as source, in the page with one text; gives the text that it promises. */
  call(source: string, text: string): Promise<string>;
  /** Clicks in the middle of the first element of a CSS selector. */
  click(selector: string): Promise<void>;
  /** Types a text into what has the focus. */
  type(text: string): Promise<void>;
  press(key: Key): Promise<void>;
  close(): Promise<void>;
}

/** The keys which acts need, by their names in KeyboardEvent. */
export type Key = "Enter" | "Tab" | "Escape" | "ArrowDown";

/** How WebDriver writes them. */
export const KEYS: Readonly<Record<Key, string>> = {
  Enter: "\uE007",
  Tab: "\uE004",
  Escape: "\uE00C",
  ArrowDown: "\uE015",
};

/** A kind of browser: one file of this folder each. */
export interface Engine {
  name: "Chromium" | "Firefox" | "WebKit";
  /** Whether it is on this machine. */
  installed(): boolean;
  /** One window, in which nothing of an earlier visit is left. */
  start(): Promise<AnyBrowser>;
}

/** What a function gives in the page. It sees nothing of where it was written; what goes in and comes out passes as JSON. */
export async function ask<Result, Values extends unknown[]>(
  browser: AnyBrowser,
  question: (...values: Values) => Result,
  ...values: Values
): Promise<Awaited<Result>> {
  const source = `async (json) => JSON.stringify((await (${question.toString()})(...JSON.parse(json))) ?? null)`;
  return JSON.parse(await browser.call(source, JSON.stringify(values))) as Awaited<Result>;
}

/** Asks until the answer is neither false nor empty, and gives it. Throws after twenty seconds. */
export async function until<Result, Values extends unknown[]>(
  browser: AnyBrowser,
  question: (...values: Values) => Result,
  ...values: Values
): Promise<Awaited<Result>> {
  const end = Date.now() + 20_000;
  for (;;) {
    // A page that is on its way out cannot answer.
    const answer = await ask(browser, question, ...values).catch((error: unknown) => error as Error);
    if (answer && !(answer instanceof Error)) return answer;
    if (Date.now() > end)
      throw new Error(`${browser.name}: expected an answer to ${question.toString()} of ${values.join()} within 20 s`, {
        cause: answer,
      });
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
