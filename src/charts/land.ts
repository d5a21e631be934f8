import type {MultiPolygon} from "geojson";
import {feature} from "topojson-client";
import type {GeometryCollection, Topology} from "topojson-specification";
import atlas from "world-atlas/land-110m.json" with {type: "json"};

/**
 * The land of the world at 1:110 million (Natural Earth, public domain, by world-atlas), without Antarctica, where no city
 * is. 55 KB: for the build, never for a script that readers load.
 */
export function landOfTheWorld(): MultiPolygon {
  return (land ??= readLand());
}

let land: MultiPolygon | undefined;

function readLand(): MultiPolygon {
  const topology = atlas as unknown as Topology<{land: GeometryCollection}>;
  const {features} = feature(topology, topology.objects.land);
  const polygons = features.flatMap(({geometry}) => (geometry.type === "MultiPolygon" ? geometry.coordinates : []));
  return {type: "MultiPolygon", coordinates: polygons.filter(([ring]) => ring!.some(([, lat]) => lat! > -60))};
}
