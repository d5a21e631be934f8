/** `npm run serve`: the built site on 127.0.0.1, under the headers of its `_headers`. */
import {existsSync} from "node:fs";
import {Command, InvalidArgumentError} from "commander";
import {serve} from "../src/e2e/site.ts";

const program = new Command("npm run serve --")
  .description("Serves the built site on 127.0.0.1 until it is stopped (Ctrl+C).")
  .argument("[folder]", "what to serve", "dist")
  .option("--port <number>", "the next free one is taken where it is in use", port, 4321)
  .parse();

const [folder = "dist"] = program.processedArgs as [string];
if (!existsSync(`${folder}/index.html`))
  program.error(`${folder}: expected a built site (npm run build); received none`);
const {url} = await serve(folder, program.opts<{port: number}>().port);
console.log(`City Parallels is at ${url}/ (Ctrl+C stops it)`);

function port(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 0 && number < 65536) return number;
  throw new InvalidArgumentError(`expected a number from 0 to 65535; received "${text}"`);
}
