import {expect, test} from "vitest";
import {publisherName} from "./publisher.ts";

test.each([
  ["Centers for Disease Control, Division of Population Health", "Centers for Disease Control"],
  ["Boston University (J. D. Stowell), an indicator", "Boston University"],
  ["UNESCO; Eurocities", "UNESCO"],
  ["World Bank", "World Bank"],
])("publisherName(%j) is %j", (publisher, expected) => expect(publisherName(publisher)).toBe(expected));
