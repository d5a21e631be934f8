import {publisherName} from "../format/publisher.ts";
import type {Indicator} from "../model/indicator.ts";
import type {Database} from "../query/database.ts";
import {sources} from "../query/sources.ts";

/** Who sets limits to the use of an indicator’s figures, in few words; null where nobody does. */
export type RulePublisher = (indicator: Pick<Indicator, "rule">) => string | null;

/** For these indicators; sources are asked for only where one of them has such a rule. */
export async function rulePublishers(
  db: Database,
  indicators: readonly Pick<Indicator, "rule">[],
): Promise<RulePublisher> {
  if (indicators.every(({rule}) => rule === undefined)) return () => null;
  const nameOf = new Map((await sources(db)).map(({id, publisher}) => [id, publisherName(publisher)]));
  return ({rule}) => (rule ? (nameOf.get(rule.source) ?? rule.source) : null);
}
