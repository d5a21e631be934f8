/** WebKitGTK by its own WebDriver, in a display that is nobody's (Xvfb). */
import {spawn} from "node:child_process";
import type {ChildProcess} from "node:child_process";
import {once} from "node:events";
import {createServer} from "node:net";
import type {AddressInfo} from "node:net";
import {Builder, By, Capabilities} from "selenium-webdriver";
import {KEYS} from "./anyBrowser.ts";
import type {AnyBrowser, Engine} from "./anyBrowser.ts";
import {onPath} from "./onPath.ts";

export const engine: Engine = {
  name: "WebKit",
  installed: () => onPath("WebKitWebDriver") !== undefined && onPath("Xvfb") !== undefined,
  start,
};

async function start(): Promise<AnyBrowser> {
  const screen = spawn("Xvfb", ["-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [display] = (await once(screen.stdout, "data")) as [Buffer];
  const port = await freePort();
  const host = spawn("WebKitWebDriver", [`--port=${port}`], {
    // Without a graphics card it draws in memory.
    env: {...process.env, DISPLAY: `:${String(display).trim()}`, WEBKIT_DISABLE_DMABUF_RENDERER: "1"},
    stdio: "ignore",
  });
  await listening(port);
  const driver = await new Builder()
    .usingServer(`http://127.0.0.1:${port}`)
    .withCapabilities(new Capabilities({browserName: "MiniBrowser"}))
    .build();
  await driver.manage().setTimeouts({script: 60_000});
  const capabilities = await driver.getCapabilities();

  const element = (selector: string) => driver.findElement(By.css(selector));
  const strike = (text: string) => driver.switchTo().activeElement().sendKeys(text);
  return {
    name: `WebKitGTK ${capabilities.getBrowserVersion()}`,
    goto: (url) => driver.get(url),
    async call(source, text) {
      const {value, error} = await driver.executeAsyncScript<{value?: string; error?: string}>(
        `const [text, done] = arguments;
        (${source})(text).then((value) => done({value}), (error) => done({error: String(error)}));`,
        text,
      );
      if (value === undefined) throw new Error(`WebKit: ${error}`);
      return value;
    },
    click: (selector) => element(selector).click(),
    type: (text) => strike(text),
    press: (key) => strike(KEYS[key]),
    async close() {
      await driver.quit().catch(() => undefined);
      await Promise.all([host, screen].map(ended));
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await once(server.listen(0, "127.0.0.1"), "listening");
  const {port} = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** Waits until the WebDriver answers. Throws after ten seconds. */
async function listening(port: number): Promise<void> {
  for (let tries = 0; ; tries++) {
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => null);
    if (answer?.ok) return;
    if (tries === 100) throw new Error(`WebKitWebDriver: expected an answer on port ${port}; received none`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill();
  await once(child, "exit");
}
