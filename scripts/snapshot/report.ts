import type {Source} from "../../src/model/source.ts";
import type {Outcome} from "./source.ts";

/** Lines of each kind that are shown, at most. */
const SHOWN = 5;
const DAY = 86_400_000;

/** Days from one ISO date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** What became of a source, for people: a first line, and what belongs to it below. */
export function report({id, retrieved_on, retrieved_via}: Source, outcome: Outcome, today: string): string {
  const days = daysBetween(retrieved_on, today);
  const age = `${retrieved_on}, ${days} ${days === 1 ? "day" : "days"} ago`;
  switch (outcome.kind) {
    case "no-address":
      return `${id}: no machine address is known; figures are as taken on ${retrieved_on}`;
    case "same":
      return `${id}: nothing new; the figures are those taken on ${age}`;
    case "failed":
      return [`${id}: not fetched; the figures stay as taken on ${age}`, ...outcome.message.split("\n")].join("\n  ");
    case "new":
      return [`${id}: new figures; ours were taken on ${age}`, ...changes(outcome, retrieved_via)].join("\n  ");
  }
}

function changes({lines, effect, columns, unlinked}: Extract<Outcome, {kind: "new"}>, via: string): string[] {
  const {added, changed, gone} = lines;
  return [
    ...named("columns of the publisher that came", columns.added),
    ...named("columns of the publisher that went", columns.gone),
    ...named("columns of ours that come", lines.columns.added),
    ...named("columns of ours that go", lines.columns.gone),
    `lines: ${added.length} added, ${changed.length} changed, ${gone.length} gone`,
    ...some(added.map((line) => `+ ${line}`)),
    ...some(changed.map(([old, now]) => `~ ${old} → ${now}`)),
    ...some(gone.map((line) => `- ${line}`)),
    ...(effect.indicators.length === 0 ? ["observations: none added, revised or withdrawn"] : ["observations:"]),
    ...effect.indicators.map(
      (one) => `  ${one.indicator}: ${one.added} added, ${one.revised} revised, ${one.withdrawn} withdrawn`,
    ),
    ...effect.refused
      .filter(({old, now}) => old !== now)
      .map(({reason, old, now}) => `lines refused, ${reason}: ${old} before, ${now} now`),
    ...named(
      `keys left out, as the crosswalk does not link them: ${unlinked.length}, among them`,
      unlinked.slice(0, SHOWN),
    ),
    `to be read again by a person: licence, attribution, vintage and quirks in source.json; until now the figures came from ${via}`,
  ];
}

function named(words: string, names: readonly string[]): string[] {
  return names.length > 0 ? [`${words}: ${names.join(", ")}`] : [];
}

function some(lines: readonly string[]): string[] {
  const rest = lines.length - SHOWN;
  return [...lines.slice(0, SHOWN), ...(rest > 0 ? [`  and ${rest} more`] : [])];
}
