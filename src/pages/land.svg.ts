import type {APIRoute} from "astro";
import {landInDegrees} from "../charts/landInDegrees.ts";

/** The outline of all land, once for all pages: small maps use #land and colour it. */
export const GET: APIRoute = () => {
  const path = `<path id="land" d="${landInDegrees()}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-180 -90 360 180">${path}</svg>`;
  return new Response(svg, {headers: {"content-type": "image/svg+xml"}});
};
