import {expect, test} from "vitest";
import {databaseOf} from "../query/databaseOf.ts";
import {rulePublishers} from "./rulePublishers.ts";

test("rulePublishers(…) names who sets the rule", async () => {
  const db = await databaseOf({source: [{id: "test", publisher: "Institute, Division of Air"}]});
  const ruled = {rule: {source: "test", text: "No places."}};
  const publisherOf = await rulePublishers(db, [ruled, {}]);
  expect([publisherOf(ruled), publisherOf({})]).toEqual(["Institute", null]);
  expect((await rulePublishers(db, [{}]))({})).toBeNull();
});
