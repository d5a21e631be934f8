/** Collects a folder of figures once, for measuring. */
import {reportWork} from "./child.ts";
import {collect} from "../pipeline/collect.ts";

const [root = "data", out = "out", parsers] = process.argv.slice(2);

await reportWork(async () => {
  const {accounts} = await collect({root, out, parsers, label: {release: "bench", commit: null}});
  return accounts.reduce((total, {rows}) => total + rows, 0);
});
