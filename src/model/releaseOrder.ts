/** The order of releases by their ids (CalVer: year, month, number): negative where `a` came before `b`. */
export function releaseOrder(a: string, b: string): number {
  const [left, right] = [a, b].map((id) => id.split(".").map(Number)) as [number[], number[]];
  const at = left.findIndex((part, index) => part !== right[index]);
  return at === -1 ? 0 : left[at]! - (right[at] ?? 0);
}
