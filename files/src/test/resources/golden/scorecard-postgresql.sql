SELECT
  k1 AS "id",
  p1 AS "points_age",
  p2 AS "points_purpose",
  p1 + p2 AS "score",
  CAST('1' AS DOUBLE PRECISION) / (CAST('1' AS DOUBLE PRECISION) + EXP(GREATEST(CAST('-700' AS DOUBLE PRECISION), LEAST(CAST('700' AS DOUBLE PRECISION), (p1 + p2 - CAST('487.1228762045055' AS DOUBLE PRECISION)) / CAST('28.85390081777927' AS DOUBLE PRECISION))))) AS "pd"
FROM (
  SELECT
    k1,
    CASE
      WHEN v1 IS NULL OR v1 = CAST('NaN' AS DOUBLE PRECISION) THEN 249
      WHEN v1 = CAST('-999' AS DOUBLE PRECISION) THEN 243
      WHEN v1 = CAST('-998' AS DOUBLE PRECISION) THEN 240
      WHEN v1 = CAST('0' AS DOUBLE PRECISION) THEN 240
      WHEN v1 < CAST('26' AS DOUBLE PRECISION) THEN -12
      WHEN v1 < CAST('45.5' AS DOUBLE PRECISION) THEN 240
      ELSE 255
    END AS p1,
    CASE
      WHEN v2 IS NULL OR v2 = '' THEN 260
      WHEN v2 IN ('A32', 'A33') THEN 260
      WHEN v2 IN ('it''s "new"', E'C:\\used', '贷款 😀', '${x}', ('two' || chr(10) || 'lines')) THEN 230
      ELSE 241
    END AS p2
  FROM (
    SELECT
      "id" AS k1,
      CAST("age" AS DOUBLE PRECISION) AS v1,
      CAST("purpose" AS TEXT) COLLATE "C" AS v2
    FROM "risk"."loans"
  ) AS the_values
) AS the_points
