import {expect, test} from "vitest";
import {collect} from "./collect.ts";
import {synthetic} from "./synthetic.ts";

test.each([
  ["CC-BY-NC-4.0", "expected a licence for all uses"],
  ["CC-BY-ND-4.0", "expected a licence for all uses"],
  ["NOASSERTION", "expected a licence (SPDX)"],
  ["LicenseRef-Unread", "whose terms src/model/licence.ts knows"],
])("figures under %s stop the build", async (licence, said) => {
  const made = await synthetic({alpha: ["k1,thing,2020,1,A"]}, [{id: "thing"}], {alpha: licence});
  const run = collect({...made, label: {release: "2026.1.0", commit: null}});
  await expect(run).rejects.toThrow(`data/sources/alpha: licence_spdx: `);
  await expect(run).rejects.toThrow(said);
});
