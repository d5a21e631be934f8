import {feature} from "topojson-client";
import atlas from "world-atlas/land-110m.json" with {type: "json"};

/** A MultiPolygon of GeoJSON: rings of [longitude, latitude]. */
export interface Land {
  type: "MultiPolygon";
  coordinates: number[][][][];
}

/**
 * The land of the world at 1:110 million (Natural Earth, public domain, by world-atlas), without Antarctica, where no city
 * is. 55 KB: for the build, never for a script that readers load.
 */
export function landOfTheWorld(): Land {
  return (land ??= readLand());
}

let land: Land | undefined;

function readLand(): Land {
  const topology = atlas as unknown as Parameters<typeof feature>[0];
  const collection = feature(topology, topology.objects.land!);
  const features = "features" in collection ? collection.features : [collection];
  const polygons = features.flatMap(({geometry}) => (geometry.type === "MultiPolygon" ? geometry.coordinates : []));
  return {type: "MultiPolygon", coordinates: polygons.filter(([ring]) => ring!.some(([, lat]) => lat! > -60))};
}
