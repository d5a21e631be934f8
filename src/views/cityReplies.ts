import {element} from "../charts/element.ts";
import {foreign} from "../format/foreign.ts";
import {formatPeriod} from "../format/period.ts";
import type {Reply} from "../model/reply.ts";
import type {Database} from "../query/database.ts";
import {indicators} from "../query/indicators.ts";
import {replies} from "../query/replies.ts";
import type {Screen} from "./screen.ts";

/** Whose replies, and of one indicator alone where one is named. */
export interface ReplySelection {
  city: string;
  indicator?: string;
}

/**
 * What a city has to say of its figures: each statement in its own words and language, with who signed it, when, and where the city says so. On one
 * indicator: what it says of that, and of all. Null where it has said nothing.
 */
export async function cityReplies(
  db: Database,
  {city, indicator}: ReplySelection,
  screen: Screen,
): Promise<Element | null> {
  const {document, t} = screen;
  const own = (await replies(db)).filter(
    (reply) => reply.city === city && (indicator === undefined || [null, indicator].includes(reply.indicator)),
  );
  if (own.length === 0) return null;
  const titles = new Map((await indicators(db)).map(({id, title}) => [id, title]));
  return element(
    document,
    "div",
    {class: "replies"},
    ...own.map((reply) => {
      const title = reply.indicator && (titles.get(reply.indicator) ?? reply.indicator);
      return statement(reply, title, indicator === undefined ? replyId(reply) : null, screen);
    }),
    element(document, "p", {class: "muted small"}, t("reply.rule")),
  );
}

/** Where a statement stands on the city's page. */
function replyId({city, indicator}: Pick<Reply, "city" | "indicator">): string {
  return ["reply", city, ...(indicator === null ? [] : [indicator])].join("-");
}

function statement(reply: Reply, indicator: string | null, id: string | null, {document, t, locale}: Screen): Element {
  const {who: by, role, date, language, evidence, text} = reply;
  const paragraphs = text.split(/\n\s*\n/).map((part) => element(document, "p", null, part));
  return element(
    document,
    "figure",
    {class: "notice", style: "margin-inline: 0", id},
    element(
      document,
      "p",
      null,
      element(document, "strong", null, indicator === null ? t("reply.title") : t("reply.on", {indicator})),
    ),
    element(document, "blockquote", {style: "margin-inline: 0", ...foreign(locale, language)}, ...paragraphs),
    element(
      document,
      "figcaption",
      {class: "small"},
      t("reply.signed", {by, role, date: formatPeriod(locale, date)}),
      " · ",
      element(document, "a", {href: evidence, rel: "noreferrer"}, t("reply.evidence")),
    ),
  );
}
