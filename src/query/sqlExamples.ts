/** Questions that a reader can begin with, in the words of DuckDB 0.9; what each asks is in src/i18n under `explore.example.ID`. */
export const SQL_EXAMPLES = [
  {
    id: "cleaner",
    sql: `-- The change between the first figure since 2010 and the newest, of cities with ten years between them
SELECT c.name, c.country, f.year AS since, n.year, f.value AS before, n.value AS now,
       round(100 * (n.value / f.value - 1), 1) AS change, n.source
FROM (SELECT city, arg_min(year, year) AS year, arg_min(value, year) AS value
      FROM observation WHERE indicator = 'pm25' AND year >= 2010 GROUP BY city) f
JOIN (SELECT city, max(year) AS year, arg_max(value, year) AS value, arg_max(source, year) AS source
      FROM observation WHERE indicator = 'pm25' GROUP BY city) n USING (city)
JOIN city c ON c.id = f.city
WHERE n.year - f.year >= 10 AND c.population > 1000000
ORDER BY change
LIMIT 25`,
  },
  {
    id: "coverage",
    sql: `SELECT c.country, count(*) AS cities, max(s.indicators) AS most
FROM (SELECT city, count(DISTINCT indicator) AS indicators FROM series GROUP BY city) s
JOIN city c ON c.id = s.city
WHERE s.indicators >= 20
GROUP BY c.country
ORDER BY cities DESC, c.country`,
  },
  {
    id: "revised",
    sql: `SELECT city, indicator, period, oldvalue, value, oldsource, source, reason, release
FROM changes
WHERE kind = 'revised'
ORDER BY indicator, city, period`,
  },
  {
    id: "city",
    sql: `-- The newest figure of each indicator of one city
SELECT i.title, o.value, i.unit, o.period, o.status, o.source, s.publisher, s.licence
FROM observation o
JOIN indicator i ON i.id = o.indicator
JOIN source s ON s.id = o.source
WHERE o.city = 'vienna' AND o.value IS NOT NULL
QUALIFY row_number() OVER (PARTITION BY o.indicator ORDER BY o.period DESC) = 1
ORDER BY i.theme, i.title`,
  },
  {
    id: "trend",
    sql: `SELECT o.year, c.region, median(o.value) AS pm25, count(*) AS cities
FROM observation o
JOIN city c ON c.id = o.city
WHERE o.indicator = 'pm25'
GROUP BY o.year, c.region
HAVING count(*) >= 20
ORDER BY c.region, o.year`,
  },
  {
    id: "apart",
    sql: `-- Two sources on the same city, indicator and period
SELECT o.city, o.indicator, o.period, o.value, o.source, a.value AS other, a.source AS othersource,
       round(abs(a.value / o.value - 1) * 100, 1) AS percent
FROM observation o
JOIN alternative a USING (city, indicator, period)
WHERE o.value > 0 AND a.value > 0 AND o.level = a.level
ORDER BY percent DESC
LIMIT 100`,
  },
  {
    id: "lacking",
    sql: `SELECT c.name, c.country, c.population, count(DISTINCT s.indicator) AS indicators
FROM city c
LEFT JOIN series s ON s.city = c.id
WHERE c.population > 3000000
  AND c.id NOT IN (SELECT city FROM series WHERE indicator = 'pm25')
GROUP BY c.name, c.country, c.population
ORDER BY c.population DESC`,
  },
  {
    id: "sisters",
    sql: `SELECT a.name, b.name AS sister, a.country, b.country AS sistercountry, count(DISTINCT x.indicator) AS shared
FROM tie t
JOIN city a ON a.id = t.a
JOIN city b ON b.id = t.b
JOIN reference x ON x.city = t.a
JOIN reference y ON y.city = t.b AND y.indicator = x.indicator
WHERE t.kind = 'sister-city' AND a.region <> b.region
GROUP BY ALL
ORDER BY shared DESC, a.name, sister
LIMIT 50`,
  },
  {
    id: "sources",
    sql: `SELECT id AS source, publisher, licence, observations, alternatives, quarantined, accessed
FROM source
ORDER BY observations DESC`,
  },
  {
    id: "refused",
    sql: `-- Rows of the sources' files that are not shown, and why
SELECT source, reason, count(*) AS rows
FROM quarantine
GROUP BY source, reason
ORDER BY rows DESC`,
  },
] as const;
