/** Values so near to each other, in proportion or below 1, are the same: the last digit of a power is that of a mathematical library. */
const LAST_DIGIT = 1e-12;

/**
 * What differs between `pastvalue` and `observation`, one row a value; a series that is new as a whole is one row, without a period;
 * so is a definition with another version. `cause` is a reason that follows from the two releases alone, or null.
 */
export const differenceSql = `
  WITH now AS (
    SELECT city::VARCHAR AS city, indicator::VARCHAR AS indicator, period, value, status, source::VARCHAR AS source
    FROM observation
  ), compared AS (
    SELECT coalesce(n.city, p.city) AS city, coalesce(n.indicator, p.indicator) AS indicator,
      coalesce(n.period, p.period) AS period, p.value AS oldvalue, n.value AS value, p.status AS oldstatus,
      n.status AS status, p.source AS oldsource, n.source AS source,
      CASE WHEN p.city IS NULL THEN 'added' WHEN n.city IS NULL THEN 'withdrawn'
        WHEN (p.value IS DISTINCT FROM n.value AND coalesce(abs(p.value - n.value) > ${LAST_DIGIT} * greatest(1, abs(p.value)), true))
          OR p.status <> n.status THEN 'revised' END AS kind
    FROM now n FULL JOIN pastvalue p ON p.city = n.city AND p.indicator = n.indicator AND p.period = n.period
  ), differing AS (
    SELECT *, kind = 'added' AND (city, indicator) NOT IN (SELECT DISTINCT (city, indicator) FROM pastvalue) AS whole
    FROM compared WHERE kind IS NOT NULL
  ), told AS (
    SELECT kind, city, indicator, period, 1 AS count, oldvalue, value, oldstatus, status, oldsource, source
    FROM differing WHERE NOT whole
    UNION ALL
    SELECT kind, city, indicator, NULL, count(*), NULL, NULL, NULL, NULL, NULL, min(source)
    FROM differing WHERE whole GROUP BY kind, city, indicator
    UNION ALL
    SELECT 'definition', NULL, id, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL FROM pastindicator WHERE other
  )
  SELECT t.* REPLACE (count::INTEGER AS count),
    CASE kind
      WHEN 'added' THEN CASE
        WHEN t.indicator NOT IN (SELECT id FROM pastindicator) THEN 'new-indicator'
        WHEN t.city NOT IN (SELECT city FROM pastvalue) THEN 'new-city'
        WHEN t.source NOT IN (SELECT id FROM pastsource) THEN 'new-source'
        WHEN t.source IN (SELECT id FROM pastsource WHERE NOT same) THEN 'source-changed' END
      WHEN 'revised' THEN CASE
        WHEN t.source <> t.oldsource THEN 'other-source'
        WHEN t.source IN (SELECT id FROM pastsource WHERE NOT same) THEN 'source-changed' END
      WHEN 'withdrawn' THEN CASE
        WHEN t.oldsource IN (SELECT id FROM pastsource WHERE gone) THEN 'source-dropped'
        WHEN (t.city, t.indicator) IN (SELECT (city, indicator) FROM now n WHERE n.source <> t.oldsource) THEN 'other-source'
        WHEN t.oldsource IN (SELECT id FROM pastsource WHERE NOT same) THEN 'source-changed' END
    END AS cause
  FROM told t`;
