import {expect, test} from "vitest";
import {databaseOf} from "./databaseOf.ts";
import {definitions} from "./definitions.ts";

test("definitions(…) gives what explains an indicator, by id, its lists and codes as they are defined", async () => {
  const standards = {sdg: {code: "16.1.1", relation: "aligned" as const}};
  const db = await databaseOf({
    definition: [{}, {indicator: "homicide-rate", standards, caveats: ["Recorded, not real."]}],
  });
  const [homicide, pm25] = await definitions(db);
  expect(homicide).toMatchObject({indicator: "homicide-rate", standards, caveats: ["Recorded, not real."]});
  expect(pm25).toMatchObject({indicator: "pm25", question: "How clean is the air?", standards: {}});
});
