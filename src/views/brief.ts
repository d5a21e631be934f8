import {element} from "../charts/element.ts";
import {formatList} from "../format/list.ts";
import {paragraph} from "../format/sentences/voice.ts";
import {briefSummary} from "../format/sentences/brief.ts";
import {missingCountSentence} from "../format/sentences/missing.ts";
import {PAIRING} from "../methods/constants.ts";
import type {Database} from "../query/database.ts";
import {briefFacts} from "./briefFacts.ts";
import type {BriefFacts, BriefSelection} from "./briefFacts.ts";
import {briefNotes} from "./briefNotes.ts";
import {briefPromises} from "./briefPromises.ts";
import {briefSources, citations} from "./briefSources.ts";
import {briefTable} from "./briefTable.ts";
import {briefTie} from "./briefTie.ts";
import {cityReplies} from "./cityReplies.ts";
import {ledger} from "./ledger.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";

/**
 * One sheet about two cities: who they are, what each can offer the other, common ground, shared gaps, promises, how far
 * they can be compared, what is missing, sources and release. Without two cities it says that two are to be chosen.
 */
export async function brief(db: Database, selection: Partial<BriefSelection>, screen: Screen): Promise<Element> {
  const {document, t} = screen;
  const {a, b} = selection;
  if (a === undefined || b === undefined) {
    return element(
      document,
      "div",
      null,
      element(document, "h1", null, t("brief.index.title")),
      element(document, "p", {class: "lead"}, t("brief.index.lead")),
    );
  }
  const facts = await briefFacts(db, {a, b});
  const notes = citations(screen);
  const tie = await briefTie(db, {a, b}, notes, screen);
  const table = briefTable(facts, notes, await ledger(db), screen);
  const promises = await briefPromises(db, facts.cities, notes, screen);
  const replies = await Promise.all([a, b].map((city) => cityReplies(db, {city}, screen)));
  return element(
    document,
    "article",
    {class: "brief"},
    element(document, "p", {class: "overline"}, t("brief.overline")),
    element(
      document,
      "h1",
      null,
      formatList(
        screen.locale,
        facts.cities.map(({name}) => name),
      ),
    ),
    element(document, "p", {class: "brief-lead"}, briefSummary(summaryOf(facts), screen), tie && " ", tie),
    table,
    element(
      document,
      "div",
      {class: "brief-columns"},
      element(document, "section", null, ...promises, ...absent(facts, screen)),
      briefNotes(facts, screen),
    ),
    ...replies,
    element(document, "p", {class: "brief-rule muted small"}, t("brief.rule", PAIRING)),
    await briefSources(
      db,
      {cited: notes.cited, address: `${pageUrl(screen, "brief/")}?a=${a}&b=${b}&release=${db.release.release}`},
      screen,
    ),
    element(
      document,
      "p",
      {class: "noprint"},
      element(
        document,
        "a",
        {class: "act", href: `${pageUrl(screen, "compare/")}?cities=${a},${b}`},
        t("brief.compare"),
      ),
    ),
  );
}

/** Where contacts would stand that there are none, and how many figures there are not. */
function absent({missing}: BriefFacts, screen: Screen): Element[] {
  const {document, t} = screen;
  return [
    element(document, "h2", null, t("brief.absent")),
    element(document, "p", null, paragraph(t("brief.contacts"), missingCountSentence(missing, screen))),
  ];
}

function summaryOf({cities: [first, second], lines}: BriefFacts): Parameters<typeof briefSummary>[0] {
  const count = (wanted: string) => lines.filter(({pairing}) => pairing === wanted).length;
  return {
    cities: [first.name, second.name],
    comparable: lines.length,
    alike: count("alike"),
    ahead: [count("first"), count("second")],
    behind: count("behind"),
  };
}
