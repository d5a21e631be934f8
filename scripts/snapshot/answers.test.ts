import {mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {expect, onTestFinished, test} from "vitest";
import {protocol} from "../protocols/socrata.ts";
import {ask} from "./answers.ts";
import {oneAtATime} from "./hosts.ts";
import {NEAR, publisher, send} from "./syntheticPublisher.ts";

const JSON_TYPE = {"content-type": "application/json"};

async function folder(): Promise<string> {
  const made = await mkdtemp(`${tmpdir()}/parallels-synthetic-`);
  onTestFinished(() => rm(made, {recursive: true}));
  return made;
}

function question(url: string) {
  return {url: new URL(`${url}?$limit=2`), name: "example", each: {}};
}

test("ask(…) follows the pages of an answer", async () => {
  const {url, requests} = await publisher((response, _, asked) =>
    send(response, JSON.stringify(asked < 3 ? [{id: 1}, {id: 2}] : [{id: 3}]), JSON_TYPE),
  );
  const options = {protocol, folder: await folder(), label: "answer", turns: oneAtATime(0), limits: NEAR};
  const {files} = await ask(question(url), options);
  expect(requests.map((request) => request.url?.split("?")[1])).toEqual([
    "$limit=2",
    "%24limit=2&%24offset=2",
    "%24limit=2&%24offset=4",
  ]);
  expect(await Promise.all(files.map((file) => readFile(file, "utf8")))).toHaveLength(3);
});

test("ask(…) stops at pages without end, and names the page that cannot be read", async () => {
  const endless = await publisher((response) => send(response, '[{"id":1},{"id":2}]', JSON_TYPE));
  const options = {protocol, folder: await folder(), label: "answer", turns: oneAtATime(0), limits: NEAR};
  await expect(ask(question(endless.url), options)).rejects.toThrow("example: expected at most 5 pages; received more");
  const broken = await publisher((response, _, asked) =>
    send(response, asked === 1 ? '[{"id":1},{"id":2}]' : '{"error":true}', JSON_TYPE),
  );
  await expect(ask(question(broken.url), {...options, folder: await folder()})).rejects.toThrow(
    'example (page 2): expected a list of rows; received "{\\"error\\":true}"',
  );
});
