import {readdirSync, readFileSync} from "node:fs";

const EVERY = 200;
const PAGE = 4096;

/** Watches a process and all that it starts, until `stop`, which returns the most resident memory that they held at once, in bytes: 0 where there is no /proc. */
export function treeMemory(root: number): {stop(): number} {
  let peak = 0;
  const timer = setInterval(() => (peak = Math.max(peak, resident(root))), EVERY);
  return {
    stop() {
      clearInterval(timer);
      return peak;
    },
  };
}

function resident(root: number): number {
  const processes = numbers("/proc").flatMap((id) => {
    const stat = read(`/proc/${id}/stat`);
    // What stands after the name: state, parent … and, the 22nd, pages of memory.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return stat === "" ? [] : [{id, parent: Number(fields[1]), memory: Number(fields[21]) * PAGE}];
  });
  const tree = new Set([root]);
  for (let before = 0; before < tree.size;) {
    before = tree.size;
    for (const {id, parent} of processes) if (tree.has(parent)) tree.add(id);
  }
  return processes.reduce((sum, {id, memory}) => sum + (tree.has(id) ? memory : 0), 0);
}

function numbers(folder: string): number[] {
  try {
    return readdirSync(folder).map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
