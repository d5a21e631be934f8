import {element} from "../charts/element.ts";
import type {Child} from "../charts/element.ts";
import {foreign} from "../format/foreign.ts";
import {publisherName} from "../format/publisher.ts";
import {changeCountsSentence} from "../format/sentences/changes.ts";
import type {ReleaseChange} from "../model/releaseChange.ts";
import type {Database} from "../query/database.ts";
import {sources} from "../query/sources.ts";
import {byReason, changeReasons} from "./changeReasons.ts";
import {changesByRelease, revisedBy, tally} from "./changeTally.ts";
import {changeTable} from "./changeTable.ts";
import type {FigureWords} from "./figureWords.ts";
import {figureWords} from "./figureWords.ts";
import {foldedList} from "./foldedList.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";

/** So many revisions are told of a release, and of one indicator. */
const LARGEST = {all: 30, indicator: 10};

interface Told {
  words: FigureWords;
  /** Why something changed, and what is noted of it. */
  reason: (change: ReleaseChange) => Child[];
  screen: Screen;
}

/**
 * What a release changed: how much of each kind, by indicator and by source, the largest revisions from old to new, what was withdrawn and which
 * definitions changed, with the reasons. All rows are in the files of the release.
 */
export async function releaseChanges(db: Database, {release}: {release: string}, screen: Screen): Promise<Element> {
  const {document, t} = screen;
  const changes = (await changesByRelease(db)).get(release) ?? [];
  const [words, reason, all] = await Promise.all([figureWords(db, screen), changeReasons(db, screen), sources(db)]);
  const names = new Map(all.map(({id, publisher}) => [id, publisherName(publisher)]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const told: Told = {
    words,
    reason,
    screen,
  };
  const indicator = (id: string) =>
    element(document, "a", {href: pageUrl(screen, `indicator/${id}/`)}, words.indicator(id));
  const source = (id: string) =>
    names.has(id) ? element(document, "a", {href: pageUrl(screen, `sources/${id}/`)}, nameOf(id)) : id;
  const bySource = changes.filter(({kind}) => kind !== "definition");
  return element(
    document,
    "section",
    {id: release, class: "changes"},
    element(document, "h2", null, t("changes.release", {release, since: changes[0]?.since ?? "–"})),
    element(document, "p", null, changeCountsSentence(tally(changes), screen)),
    ...part("changes.definitions", definitions(changes, told)),
    ...part("changes.largest", largest(changes, told), t("changes.largest.about", {most: LARGEST.indicator})),
    ...part("changes.withdrawn", withdrawn(changes, told)),
    ...part("changes.indicators", [
      changeTable({changes, of: (change) => change.indicator, name: indicator, head: t("matrix.indicator")}, screen),
    ]),
    ...part("changes.sources", [
      changeTable(
        {
          changes: bySource,
          of: (change) => change.source ?? change.oldsource ?? "–",
          name: source,
          head: t("indicator.column.source"),
        },
        screen,
      ),
    ]),
  );

  function part(title: Parameters<typeof t>[0], content: readonly Child[], about?: string): Child[] {
    if (content.length === 0) return [];
    return [
      element(document, "h3", null, t(title)),
      about && element(document, "p", {class: "muted"}, about),
      ...content,
    ];
  }
}

function definitions(changes: readonly ReleaseChange[], {words, screen}: Told): Element[] {
  const {document, locale} = screen;
  const items = changes
    .filter(({kind}) => kind === "definition")
    .map(({indicator, note}) =>
      element(
        document,
        "li",
        null,
        element(document, "a", {href: pageUrl(screen, `indicator/${indicator}/#about`)}, words.indicator(indicator)),
        note && ". ",
        note && element(document, "span", {...foreign(locale)}, note),
      ),
    );
  return items.length === 0 ? [] : [element(document, "ul", null, ...items)];
}

function largest(changes: readonly ReleaseChange[], {words, reason, screen}: Told): Element[] {
  const revised = changes.filter(({kind}) => kind === "revised").sort((a, b) => revisedBy(b) - revisedBy(a));
  const chosen = [...Map.groupBy(revised, ({indicator}) => indicator).values()]
    .flatMap((own) => own.slice(0, LARGEST.indicator))
    .sort((a, b) => revisedBy(b) - revisedBy(a))
    .slice(0, LARGEST.all);
  const {document} = screen;
  return byReason(chosen, (change) => change).flatMap((group) => [
    element(document, "p", null, ...reason(group[0])),
    ...foldedList(
      group.map((change) => words.changed(change, change.oldvalue, change.value)),
      LARGEST.all,
      screen,
    ),
  ]);
}

/** Of one indicator and one reason together. */
function withdrawn(changes: readonly ReleaseChange[], {words, reason, screen}: Told): Element[] {
  const {document, t} = screen;
  const groups = Map.groupBy(
    changes.filter(({kind}) => kind === "withdrawn"),
    ({indicator, reason, note, source, oldsource}) => JSON.stringify([indicator, reason, note, source, oldsource]),
  );
  const items = [...groups.values()].map((group) => {
    const {withdrawn: count} = tally(group);
    const cities = new Set(group.map(({city}) => city)).size;
    const [first] = group as [ReleaseChange];
    const text = `${words.indicator(first.indicator)}. ${t("changes.group", {count, cities})} `;
    return element(document, "li", null, text, ...reason(first));
  });
  return items.length === 0 ? [] : [element(document, "ul", null, ...items)];
}
