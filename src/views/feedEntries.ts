import {element} from "../charts/element.ts";
import {changeCountsSentence, changeReason} from "../format/sentences/changes.ts";
import {publisherName} from "../format/publisher.ts";
import type {ChangeKind, ReleaseChange} from "../model/releaseChange.ts";
import {releaseOrder} from "../model/releaseOrder.ts";
import type {Database} from "../query/database.ts";
import {perDatabase} from "../query/perDatabase.ts";
import {sources} from "../query/sources.ts";
import {changesOfFeed, revisedBy, tally} from "./changeTally.ts";
import type {FeedOf} from "./feedPath.ts";
import {figureWords} from "./figureWords.ts";
import type {FigureWords} from "./figureWords.ts";
import type {Screen} from "./screen.ts";

/** What a feed tells of one release. */
export interface FeedEntry {
  release: string;
  title: string;
  /** HTML. */
  content: string;
}

/** So many changes are told, of them so many revisions one by one; the rest is counted. */
const TOLD = 20;
const REVISED = 10;

/** One entry a release in which something changed of what the feed is of, the newest first. */
export async function feedEntries(db: Database, feed: FeedOf, screen: Screen): Promise<FeedEntry[]> {
  const changes = await changesOfFeed(db, feed);
  const [words, names] = await Promise.all([wordsOf(db, screen), publishers(db)]);
  return [...Map.groupBy(changes, ({release}) => release)]
    .sort(([a], [b]) => releaseOrder(b, a))
    .map(([release, own]) => ({
      release,
      title: screen.t("changes.release", {release, since: own[0]!.since}),
      content: content(own, words, names, screen),
    }));
}

const publishers = perDatabase(
  async (db) => new Map((await sources(db)).map(({id, publisher}) => [id, publisherName(publisher)])),
);

let spoken: {db: Database; words: Promise<FigureWords>} | undefined;

/** Thousands of feeds are written in the words of one release and one language. */
function wordsOf(db: Database, screen: Screen): Promise<FigureWords> {
  if (spoken?.db !== db) spoken = {db, words: figureWords(db, screen)};
  return spoken.words;
}

function content(
  changes: readonly ReleaseChange[],
  words: FigureWords,
  names: ReadonlyMap<string, string>,
  screen: Screen,
): string {
  const {document, t} = screen;
  const why = (change: ReleaseChange) => [changeReason(change, (id) => names.get(id) ?? id, screen), change.note];
  const revised = changes.filter(({kind}) => kind === "revised").sort((a, b) => revisedBy(b) - revisedBy(a));
  const groups = together(changes.filter(({kind}) => kind !== "revised")).map((group) => {
    const [first] = group as [ReleaseChange];
    const {kind, indicator, note} = first;
    const name = words.indicator(indicator);
    const {withdrawn, added} = tally(group);
    const text = `${name}. ${t(`changes.kind.${kind}`)}`;
    return {
      kind,
      parts: kind === "definition" ? [`${text}.`, note] : [`${text}: ${withdrawn + added}.`, ...why(first)],
    };
  });
  const of = (wanted: ChangeKind) => groups.filter(({kind}) => kind === wanted).map(({parts}) => parts);
  const told = [
    ...of("definition"),
    ...revised
      .slice(0, REVISED)
      .map((change) => [words.changed(change, change.oldvalue, change.value), ...why(change)]),
    ...of("withdrawn"),
    ...of("added"),
  ];
  const items = told.slice(0, TOLD).map((parts) => element(document, "li", null, parts.filter(Boolean).join(" ")));
  const rest = groups.length + revised.length - items.length;
  return [
    element(document, "p", null, changeCountsSentence(tally(changes), screen)),
    element(document, "ul", null, ...items),
    ...(rest > 0 ? [element(document, "p", null, t("problem.more", {count: rest}))] : []),
  ]
    .map(({outerHTML}) => outerHTML)
    .join("");
}

/** Of one indicator, kind and reason together. */
function together(changes: readonly ReleaseChange[]): ReleaseChange[][] {
  const groups = Map.groupBy(changes, ({kind, indicator, reason, note, source, oldsource}) =>
    JSON.stringify([kind, indicator, reason, note, source, oldsource]),
  );
  return [...groups.values()];
}
