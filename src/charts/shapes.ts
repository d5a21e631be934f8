/** How many shapes, and how many colours, are told apart; the next city begins again and is drawn hollow. */
export const SHAPES = 6;

/** Sides of the shapes whose area is that of a circle of diameter 1, so that no city looks weightier than another. */
const SQUARE = Math.sqrt(Math.PI) / 2;
const DIAMOND = SQUARE * Math.SQRT2;
const TRIANGLE = Math.sqrt(Math.PI / Math.sqrt(3));
const ARM = Math.sqrt(Math.PI / 20);
/** The outer radius of a five-pointed star of that area, and the inner radius as its share. */
const STAR_INNER = 0.45;
const STAR = Math.sqrt(Math.PI / (20 * Math.sin(Math.PI / 5) * STAR_INNER));

const PATHS: readonly ((size: number) => string)[] = [circle, square, diamond, triangle, cross, star];

/**
 * SVG path data of the shape of the city chosen in place `index` (0, 1, 2 …): circle, square, diamond, triangle, cross,
 * star, and round again. Centred on 0,0; as large in area as a circle of the diameter `size`.
 */
export function shapePath(index: number, size: number): string {
  return PATHS[index % SHAPES]!(size);
}

/** The CSS colour of the city chosen in place `index`, by the custom properties --city-1 … --city-6. */
export function cityColour(index: number): string {
  return `var(--city-${(index % SHAPES) + 1})`;
}

/** Is the city in place `index` drawn hollow, because its shape and colour are another's already? */
export function isHollow(index: number): boolean {
  return index >= SHAPES;
}

function circle(size: number): string {
  const [r, d] = [round(size / 2), round(size)];
  return `M${-r},0a${r},${r} 0 1 1 ${d},0a${r},${r} 0 1 1 ${-d},0Z`;
}

function square(size: number): string {
  const half = round((SQUARE * size) / 2);
  return `M${-half},${-half}H${half}V${half}H${-half}Z`;
}

function diamond(size: number): string {
  const half = round((DIAMOND * size) / 2);
  return `M0,${-half}L${half},0L0,${half}L${-half},0Z`;
}

function triangle(size: number): string {
  const side = TRIANGLE * size;
  const half = round(side / 2);
  const top = round(-side / Math.sqrt(3));
  return `M0,${top}L${half},${round(-top / 2)}H${-half}Z`;
}

function cross(size: number): string {
  const near = round((ARM * size) / 2);
  const far = round(1.5 * ARM * size);
  return `M${-far},${-near}H${-near}V${-far}H${near}V${-near}H${far}V${near}H${near}V${far}H${-near}V${near}H${-far}Z`;
}

function star(size: number): string {
  const points = Array.from({length: 10}, (_, i) => {
    const radius = STAR * size * (i % 2 ? STAR_INNER : 1);
    const angle = (i * Math.PI) / 5;
    return `${round(radius * Math.sin(angle))},${round(-radius * Math.cos(angle))}`;
  });
  return `M${points.join("L")}Z`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
