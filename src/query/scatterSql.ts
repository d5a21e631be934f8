/** What two indicators are put against one another: their reference figures, of all cities that have both at one level. */
export function scatterSql(x: string, y: string): string {
  const name = (id: string) => `"${id === "city" ? "x" : id}"`;
  return `SELECT c.name, c.region, c.population, x.value AS ${name(x)}, y.value AS ${name(y)}, x.year AS xyear, y.year AS yyear
FROM reference x
JOIN reference y USING (city)
JOIN city c ON c.id = city
WHERE x.indicator = ${literal(x)} AND y.indicator = ${literal(y)}
ORDER BY c.population DESC`;
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
