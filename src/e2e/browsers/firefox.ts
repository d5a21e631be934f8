/** Firefox as Mozilla and the distributions ship it, spoken to by WebDriver BiDi: it needs no other program. */
import {spawn} from "node:child_process";
import type {ChildProcess} from "node:child_process";
import {once} from "node:events";
import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {createInterface} from "node:readline";
import bidiModule from "selenium-webdriver/bidi/index.js";
import {KEYS} from "./anyBrowser.ts";
import type {AnyBrowser, Engine} from "./anyBrowser.ts";
import {onPath} from "./onPath.ts";

/** The module is the class, though its types say that it holds it. */
const BiDi = bidiModule as unknown as typeof bidiModule.Index;

export const engine: Engine = {name: "Firefox", installed: () => path() !== undefined, start};

const PREFERENCES = {
  "intl.accept_languages": "en-GB, en",
  "app.update.auto": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "toolkit.telemetry.reportingpolicy.firstRun": false,
};

function path(): string | undefined {
  return onPath("firefox-esr", "firefox");
}

async function start(): Promise<AnyBrowser> {
  const profile = await mkdtemp(join(tmpdir(), "parallels-firefox-"));
  const lines = Object.entries(PREFERENCES).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  await writeFile(join(profile, "user.js"), lines.join("\n"));
  const child = spawn(path()!, ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port=0"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const bidi = new BiDi(`${await socketOf(child)}/session`);
  await bidi.waitForConnection();
  const send = async <Result>(method: string, params: object): Promise<Result> => {
    const answer = (await bidi.send({method, params})) as {result?: Result; error?: string; message?: string};
    if (answer.result === undefined) throw new Error(`Firefox: ${method}: ${answer.error}: ${answer.message}`);
    return answer.result;
  };
  const session = await send<{capabilities: {browserVersion: string}}>("session.new", {capabilities: {}});
  // In the tab that Firefox opens by itself, the focus is on its address bar and stays there.
  const {context} = await send<{context: string}>("browsingContext.create", {type: "tab"});

  async function call(source: string, text: string): Promise<string> {
    const {result, exceptionDetails} = await send<Called>("script.callFunction", {
      functionDeclaration: source,
      arguments: [{type: "string", value: text}],
      target: {context},
      awaitPromise: true,
      userActivation: true,
    });
    if (!result) throw new Error(`Firefox: ${exceptionDetails?.text}`);
    return result.value;
  }

  const strike = (text: string) =>
    send<object>("input.performActions", {
      context,
      actions: [
        {
          type: "key",
          id: "keys",
          actions: [...text].flatMap((value) => [
            {type: "keyDown", value},
            {type: "keyUp", value},
          ]),
        },
      ],
    });

  return {
    name: `Firefox ${session.capabilities.browserVersion}`,
    goto: async (url) => void (await send("browsingContext.navigate", {context, url, wait: "complete"})),
    call,
    async click(selector) {
      const [x, y] = JSON.parse(await call(middleOf.toString(), selector)) as [number, number];
      const move = {type: "pointerMove", x, y};
      const actions = [move, {type: "pointerDown", button: 0}, {type: "pointerUp", button: 0}];
      await send("input.performActions", {context, actions: [{type: "pointer", id: "mouse", actions}]});
    },
    type: async (text) => void (await strike(text)),
    press: async (key) => void (await strike(KEYS[key])),
    async close() {
      const gone = once(child, "exit");
      await send("browser.close", {});
      await gone;
      await rm(profile, {recursive: true, force: true});
    },
  };
}

interface Called {
  result?: {value: string};
  exceptionDetails?: {text: string};
}

/** Where Firefox says that it listens. Throws what else it said when it ends before it does. */
async function socketOf(child: ChildProcess): Promise<string> {
  const said: string[] = [];
  for await (const line of createInterface(child.stderr!)) {
    const [, address] = /WebDriver BiDi listening on (ws:\S+)/.exec(line) ?? [];
    if (address) {
      child.stderr!.resume();
      return address;
    }
    said.push(line);
  }
  throw new Error(`Firefox: expected the address of its WebDriver BiDi; received ${said.join("\n")}`);
}

/** Brings the middle of the first element of a selector into view, and says where it is, as JSON. */
function middleOf(selector: string): Promise<string> {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`expected an element ${selector}`);
  element.scrollIntoView({block: "center", behavior: "instant"});
  const {left, top, width, height} = element.getBoundingClientRect();
  return Promise.resolve(JSON.stringify([left + width / 2, top + height / 2].map(Math.round)));
}
