import type {MessageKey} from "../i18n/translator.ts";
import {SIMILAR_CITIES, TREND, TWINS} from "../methods/constants.ts";
import type {Need} from "./cityShape.ts";

/** A section of a city's page, below its opening. */
export interface CitySection {
  /** A file of src/views, which draws it for `{city}`; where it gives null, there is no such section. */
  view: string;
  /** Its anchor. Sections with one stand in the contents, but for those that the view marks itself. */
  id?: string;
  title?: MessageKey;
  about?: MessageKey;
  values?: Readonly<Record<string, string | number>>;
  need?: Need;
  /** The view may find nothing to show. */
  mayLack?: boolean;
  /** Readers change what it shows, so it is drawn anew in the browser. */
  redrawn?: boolean;
  /** It stands in the first block, beside others of it where there is room: its heading is one level lower where it has no anchor. */
  first?: boolean;
}

/** All that is told of a city, in this order, on pages made beforehand and on the one that draws any city. */
export const CITY_SECTIONS: readonly CitySection[] = [
  {view: "cityStanding", id: "standing", title: "city.standing.title", need: "figures", first: true},
  {
    ...{view: "cityParallels", title: "city.parallels", about: "city.parallels.about"},
    ...{need: "headlines", redrawn: true, first: true},
  },
  {
    ...{view: "cityParallels", title: "city.parallels.all", about: "city.parallels.about.all"},
    ...{need: "lone", redrawn: true, first: true},
  },
  {
    ...{view: "cityStrengths", id: "strengths", title: "city.strengths", about: "city.strengths.about"},
    ...{need: "peers", redrawn: true, first: true},
  },
  {view: "cityPeers", id: "peers", title: "peers.title", about: "peers.about", need: "figures", redrawn: true},
  {
    ...{view: "citySensitivity", id: "sensitivity", title: "city.sensitivity", about: "city.sensitivity.about"},
    ...{values: {worse: 15, count: 20, nearest: SIMILAR_CITIES}, need: "figures", mayLack: true},
  },
  {
    ...{view: "cityTwins", id: "twins", title: "city.twins", about: "city.twins.about", need: "figures"},
    values: {years: TWINS.years, kept: TWINS.kept, share: `${100 * TWINS.share}%`},
  },
  {
    ...{view: "cityTrends", id: "trends", title: "city.trends", about: "city.trends.about", need: "figures"},
    values: {observations: TREND.observations, years: TREND.years},
  },
  {
    ...{view: "cityClimate", id: "climate", title: "city.climate", about: "city.climate.about"},
    ...{need: "figures", mayLack: true},
  },
  {view: "cityProfile", id: "figures", title: "city.figures", about: "city.figures.about", need: "figures"},
  {
    ...{view: "cityCommitments", id: "promises", title: "city.commitments", about: "city.commitments.about"},
    mayLack: true,
  },
  {view: "cityReplies", mayLack: true},
  {view: "cityTies", id: "ties", title: "city.ties"},
  {view: "cityOpenness", id: "openness", title: "openness.title", about: "openness.about"},
  {view: "cityMissing", id: "missing", title: "city.missing"},
  {view: "cityAlternatives", title: "city.alternatives", mayLack: true},
  {view: "citySources", id: "sources", title: "city.sources", need: "figures"},
  {view: "cityChanges", mayLack: true},
];
