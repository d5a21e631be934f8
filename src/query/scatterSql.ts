/**
 * What two indicators are put against one another, as SQL: the reference figures of all cities that have both, at the level at which the most
 * have each.
 */
export function scatterSql(x: string, y: string): string {
  return `SELECT c.name, c.region, c.population, x.value AS "${x}", y.value AS "${y}", x.year AS xyear, y.year AS yyear
FROM reference x
JOIN reference y USING (city)
JOIN city c ON c.id = city
JOIN distribution dx ON dx.indicator = x.indicator AND dx.level = x.level AND dx.stratum = ''
JOIN distribution dy ON dy.indicator = y.indicator AND dy.level = y.level AND dy.stratum = ''
WHERE x.indicator = '${x}' AND y.indicator = '${y}'
ORDER BY c.population DESC`;
}
