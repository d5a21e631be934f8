import {element} from "../charts/element.ts";
import {membershipSentence, networksSentence} from "../format/sentences/ties.ts";
import {citiesById} from "../query/citiesById.ts";
import type {Database} from "../query/database.ts";
import {memberships} from "../query/memberships.ts";
import {networks} from "../query/networks.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";

/** The networks whose lists hold a city, by name, with its field, of when the list is and what it does not say; for none, that this is not a no. */
export async function cityNetworks(db: Database, {city: id}: {city: string}, screen: Screen): Promise<Element> {
  const {document, t} = screen;
  const [all, members, [home]] = await Promise.all([networks(db), memberships(db), citiesById(db, [id])]);
  const {name: city} = home!;
  const own = all.flatMap((network) => {
    const found = members.find((one) => one.city === id && one.network === network.id);
    return found ? [{...network, field: found.field}] : [];
  });
  const entry = (network: (typeof own)[number]) =>
    element(
      document,
      "div",
      null,
      element(document, "dt", null, network.name),
      element(
        document,
        "dd",
        null,
        `${membershipSentence(network, screen)} `,
        element(
          document,
          "a",
          {class: "noprint", href: `${pageUrl(screen, "compare/")}?cities=${id}&against=network:${network.id}`},
          t("network.compare", {city}),
        ),
      ),
    );
  return element(
    document,
    "div",
    null,
    own.length > 0 && element(document, "dl", {class: "facts"}, ...own.map(entry)),
    element(document, "p", null, networksSentence({city, count: own.length, names: all.map(({name}) => name)}, screen)),
  );
}
