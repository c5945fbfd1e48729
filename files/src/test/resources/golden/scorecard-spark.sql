SELECT
  k1 AS `id`,
  p1 AS `points_age`,
  p2 AS `points_purpose`,
  p1 + p2 AS `score`,
  CAST('1' AS DOUBLE) / (CAST('1' AS DOUBLE) + EXP(GREATEST(CAST('-700' AS DOUBLE), LEAST(CAST('700' AS DOUBLE), (p1 + p2 - CAST('487.1228762045055' AS DOUBLE)) / CAST('28.85390081777927' AS DOUBLE))))) AS `pd`
FROM (
  SELECT
    k1,
    CASE
      WHEN v1 IS NULL OR v1 = CAST('NaN' AS DOUBLE) THEN 249
      WHEN v1 = CAST('-999' AS DOUBLE) THEN 243
      WHEN v1 = CAST('-998' AS DOUBLE) THEN 240
      WHEN v1 = CAST('0' AS DOUBLE) THEN 240
      WHEN v1 < CAST('26' AS DOUBLE) THEN -12
      WHEN v1 < CAST('45.5' AS DOUBLE) THEN 240
      ELSE 255
    END AS p1,
    CASE
      WHEN v2 IS NULL OR v2 = '' THEN 260
      WHEN v2 IN ('A32', 'A33') THEN 260
      WHEN v2 IN ('it\'s "new"', 'C:\\used', '贷款 😀', '\u0024{x}', 'two\nlines') THEN 230
      ELSE 241
    END AS p2
  FROM (
    SELECT
      `id` AS k1,
      CAST(`age` AS DOUBLE) AS v1,
      CAST(`purpose` AS STRING) AS v2
    FROM `risk`.`loans`
  ) AS the_values
) AS the_points
