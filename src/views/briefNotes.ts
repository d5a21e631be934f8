import {element} from "../charts/element.ts";
import {briefReason} from "../format/sentences/brief.ts";
import type {BriefReasonFact} from "../format/sentences/brief.ts";
import {verdictCountSentence, verdictSentence} from "../format/sentences/verdict.ts";
import {paragraph} from "../format/sentences/voice.ts";
import {overallComparability} from "../methods/comparability.ts";
import type {BriefFacts} from "./briefFacts.ts";
import type {Screen} from "./screen.ts";

/** So many reasons have room on one sheet, those that concern the most indicators first. */
const ROOM = 3;

/** How far the two can be compared, and why not further. */
export function briefNotes(facts: BriefFacts, screen: Screen): Element {
  const {document, t} = screen;
  const {shared, lines, alone} = facts;
  const counts = {comparable: 0, "with-care": 0, "not-comparable": 0};
  for (const {permission} of shared) counts[permission.verdict!] += 1;
  const abroad = counts.comparable + counts["with-care"] - lines.length;
  const overall = overallComparability(shared.map(({permission}) => permission.comparability!))?.verdict ?? null;
  const reasons = reasonsOf(facts).map((reason) => element(document, "li", null, briefReason(reason, screen)));
  return element(
    document,
    "section",
    null,
    element(document, "h2", null, t("brief.notes")),
    element(
      document,
      "p",
      null,
      paragraph(
        verdictSentence({overall}, screen),
        verdictCountSentence({overall, counts, alone}, screen),
        abroad > 0 && t("brief.abroad", {count: abroad}),
      ),
    ),
    reasons.length > 0 && element(document, "ul", null, ...reasons.slice(0, ROOM)),
  );
}

/** Each field that differs once, with the gravest flag of the first indicator that has it; those of the most indicators first. */
function reasonsOf({shared, cities: [first, second]}: BriefFacts): BriefReasonFact[] {
  const found = shared.flatMap(({indicator, permission}) => {
    const byField = Map.groupBy(permission.reasons, ({flag}) => flag.field);
    return [...byField.values()].map((reasons) => ({indicator: indicator.title, flag: reasons[0]!.flag}));
  });
  return [...Map.groupBy(found, ({flag}) => flag.field).values()]
    .map((group) => ({...group[0]!, cities: [first.name, second.name] as const, count: group.length}))
    .sort((a, b) => b.count - a.count);
}
