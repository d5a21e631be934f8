import type {SourceParser} from "../../src/model/figure.ts";
import {lineByLine} from "../../src/model/published.ts";

const VARIABLES = new Map([["pct_pt_access", {indicator: "public-transport-access", unit: "%"}]]);

/**
 * SDG indicator 11.2.1 of UN-Habitat: per cent of residents with a bus stop within 500 m or a station or ferry within 1 km.
 * Computed from stops, streets and a population grid over the urban extent of the degree of urbanisation, which differs by city.
 */
const source: SourceParser = {
  parser: lineByLine(VARIABLES, ({observed}) => ({
    ...observed,
    status: "A",
    level: "city",
    boundary: "urban-centre",
    method: "modelled",
  })),
};
export default source;
