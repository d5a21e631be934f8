import {test as base} from "./test.ts";
import type {Wire} from "./wire.ts";
import {wireTo} from "./wire.ts";

/** The tests of the site, each with a wire to it of its own. */
export const test = base.extend<{wire: Wire}>({
  wire: async ({site}, use) => {
    const wire = await wireTo(site);
    await use(wire);
    await wire.close();
  },
});
