import {element} from "../charts/element.ts";
import {countryName} from "../format/country.ts";
import {formatValue} from "../format/number.ts";
import {peerReasonSentence, peersSentence} from "../format/sentences/peers.ts";
import type {PeersChoice} from "../methods/peerChoice.ts";
import {PEER_TRAITS, SIZE_BASES} from "../methods/peerDimensions.ts";
import {citiesById} from "../query/citiesById.ts";
import type {Database} from "../query/database.ts";
import {indicators} from "../query/indicators.ts";
import {cityUrl} from "./cityUrl.ts";
import {peersOf} from "./peersOf.ts";
import {peerReasons, traitName} from "./peerTraits.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";

/** The peers of a city, and what the reader left out of the search. */
export interface CityPeersSelection extends PeersChoice {
  city: string;
}

/** The peers of the city with their match and what makes them alike and apart, in words how good they are, and a link that compares them. */
export async function cityPeers(db: Database, selection: CityPeersSelection, screen: Screen): Promise<Element> {
  const {document, t, locale} = screen;
  const {city, sameCountry = false} = selection;
  const [{peers, quality, refusal, basis, used, missing, figures}, all] = await Promise.all([
    peersOf(db, city, selection),
    indicators(db),
  ]);
  const home = figures.get(city) ?? (await citiesById(db, [city]))[0]!;
  const boundary = SIZE_BASES.find(({indicator}) => indicator === basis)?.boundaries[0];
  const sentence = peersSentence(
    {
      city: home.name,
      quality,
      count: peers.length,
      refusal,
      basis: boundary ? t(`boundary.${boundary}`) : null,
      used: used.map((id) => traitName(id, all, screen)),
      missing: missing.map((id) => traitName(id, all, screen)),
      total: PEER_TRAITS.length,
      country: sameCountry ? countryName(locale, home.country) : null,
    },
    screen,
  );
  const items = peers.map((peer) => {
    const there = figures.get(peer.id)!;
    const share = formatValue(locale, 100 * (1 - peer.distance), {decimals: 0, unit: "%"});
    const reasons = peerReasons(peer, [figures.get(city)!, figures.get(peer.id)!], {all, basis: basis!}, screen);
    return element(
      document,
      "li",
      null,
      element(
        document,
        "span",
        null,
        element(document, "a", {href: cityUrl(screen, {id: peer.id, pages: there.pages})}, there.name),
        element(document, "small", null, ` ${countryName(locale, there.country)}`),
      ),
      element(document, "strong", null, t("peers.match", {share})),
      element(document, "small", {class: "reasons"}, peerReasonSentence(reasons, screen)),
    );
  });
  const together = [city, ...peers.map(({id}) => id)].join(",");
  return element(
    document,
    "div",
    null,
    element(document, "p", null, sentence),
    items.length > 0 && element(document, "ol", {class: "peers"}, ...items),
    items.length > 0 &&
      element(
        document,
        "p",
        {class: "noprint"},
        element(
          document,
          "a",
          {class: "act", href: `${pageUrl(screen, "compare/")}?cities=${together}&against=peers`},
          t("peers.compare"),
        ),
      ),
  );
}
