import type {Figure, Parsed, SourceParser} from "../../src/model/figure.ts";

const INDICATORS = new Map([
  ["portal", "open-data-portals"],
  ["gtfs", "open-transit-feeds"],
  ["gbfs", "open-shared-mobility-feeds"],
]);

/** The year of the three catalogues' snapshots (June to August). */
const PERIOD = "2026";

/**
 * Entries of three catalogues by city: open-data portals, open transit feeds, open shared-mobility feeds. The first line of a city's kind
 * carries their number, the others are counted in it. A city without a line has no observation: the catalogues are incomplete.
 */
const source: SourceParser = {
  file: "presence.csv",
  registryKeys: true,
  figure: ({city = "", kind = "", id = "", title = "", confidence = ""}) => ({
    key: city,
    variable: kind,
    period: PERIOD,
    value: "1",
    low: "",
    high: "",
    flag: confidence,
    note: `${id} ${title}`,
  }),
  parser: () => parseCity,
};
export default source;

function parseCity(figures: readonly Figure[]): Parsed[] {
  const sure = figures.filter(({flag}) => flag !== "low");
  const carriers = new Set<string>();
  return figures.map(({line, variable, period, flag, note}): Parsed => {
    const indicator = INDICATORS.get(variable);
    if (indicator === undefined) return {kind: "refused", line, reason: "NO_INDICATOR", detail: variable};
    if (flag === "low") return {kind: "refused", line, reason: "LOW_CONFIDENCE_MATCH", detail: note, indicator};
    if (carriers.has(variable)) return {kind: "counted", line};
    carriers.add(variable);
    return {
      kind: "observation",
      line,
      indicator,
      period,
      value: sure.filter((figure) => figure.variable === variable).length,
      unit: "{count}",
      status: "A",
      level: "city",
      boundary: "presence",
      method: "catalogue",
      inputs: [{variable, role: "added"}],
    };
  });
}
