import type {TraitPair} from "../format/sentences/peers.ts";
import type {ValueFormat} from "../format/number.ts";
import {formatNumber, formatValue} from "../format/number.ts";
import type {PeerTraitId} from "../methods/peerDimensions.ts";
import type {Peer} from "../methods/peers.ts";
import type {Indicator} from "../model/indicator.ts";
import type {PeerDimensionId, PeerFigure, PeerFigures, SizeBasis} from "../model/peer.ts";
import type {Screen} from "./screen.ts";

/** From so near on, two cities are called alike in a dimension; farther ones may be called apart. */
const ALIKE = 0.1;
/** So many dimensions are named on either side. */
const NAMED = {alike: 3, apart: 2} as const;

/** The name of a trait or of a dimension of one: that of its indicator, or of its own. */
export function traitName(
  id: PeerTraitId | PeerDimensionId,
  all: readonly Indicator[],
  {t}: Pick<Screen, "t">,
): string {
  if (id === "capital" || id === "climate" || id === "latitude" || id === "seasons" || id === "warmth")
    return t(`peers.${id}`);
  return all.find((indicator) => indicator.id === id)?.title ?? id;
}

/** The dimensions that make a peer like the city, the weightier first, and those that set it apart, the farthest first. */
export function peerReasons(
  {contributions}: Pick<Peer, "contributions">,
  [own, other]: readonly [PeerFigures, PeerFigures],
  {all, basis}: {all: readonly Indicator[]; basis: SizeBasis},
  screen: Screen,
): {alike: TraitPair[]; apart: TraitPair[]} {
  const known = contributions.flatMap(({dimension, difference, share}) =>
    difference === null || share === null ? [] : [{id: dimension as PeerDimensionId, difference, share}],
  );
  const pair = ({id}: {id: PeerDimensionId}): TraitPair => {
    const indicator = all.find((one) => one.id === (id === "population" ? basis : id));
    const [bare, first, second] = [
      traitText(own[id], indicator && {...indicator, unit: ""}, id, screen),
      traitText(own[id], indicator && {...indicator, unit: indicator.unit.label}, id, screen),
      traitText(other[id], indicator && {...indicator, unit: indicator.unit.label}, id, screen),
    ];
    return {trait: traitName(id, all, screen), own: first === second ? first : bare, other: second};
  };
  const alike = known.filter(({difference}) => difference <= ALIKE).slice(0, NAMED.alike);
  const apart = known.filter(({difference}) => difference > ALIKE).sort((a, b) => b.share - a.share);
  return {alike: alike.map(pair), apart: apart.slice(0, NAMED.apart).map(pair)};
}

function traitText(
  figure: PeerFigure,
  format: ValueFormat | undefined,
  id: PeerDimensionId,
  {t, locale}: Screen,
): string {
  if (typeof figure === "string") return t(`climate.${figure}`);
  if (typeof figure !== "number") return t(figure ? "peers.capital.yes" : "peers.capital.no");
  if (id === "latitude") return `${formatNumber(locale, figure, 0)}°`;
  return formatValue(locale, figure, format ?? {decimals: 0, unit: ""});
}
