-- The core of a rebuild in DuckDB, which scripts/bench compares with the program, on the lake ${lake}.
-- The latest observation of each session, its capacity, price and cost; its days, cut at midnight UTC; spend by day; the
-- peak of each hour. Reads Parquet, and writes Parquet to ${answers}. Omits idle time, statements, quality flags,
-- recommendations and the report.
-- Instants become plain timestamps, all in UTC: DuckDB computes several times slower with a time zone.
SET threads = 2;
SET memory_limit = '${memory}B';
SET temp_directory = '${answers}/temporary';
SET preserve_insertion_order = false;

CREATE MACRO utc(instant) AS make_timestamp(epoch_us(instant));
CREATE TABLE worker AS
FROM (VALUES ('G.1X', 1, 'DPU'), ('G.2X', 2, 'DPU'), ('G.4X', 4, 'DPU'), ('G.8X', 8, 'DPU'), ('R.1X', 1, 'M-DPU'),
             ('R.2X', 2, 'M-DPU')) t(worker_type, units, capacity_unit);
CREATE TABLE price AS
FROM (VALUES ('us-east-1', 'DPU', 0.44), ('eu-west-1', 'DPU', 0.44), ('us-west-2', 'DPU', 0.44),
             ('us-east-1', 'M-DPU', 0.52), ('eu-west-1', 'M-DPU', 0.52), ('us-west-2', 'M-DPU', 0.52))
  t(region, capacity_unit, list_unit_price);

CREATE VIEW observation AS FROM read_parquet('${lake}/session_observation/*/*.parquet');

CREATE TABLE fact AS
WITH life AS (
  SELECT account_id, region, session_id, created_on, min(observed_at) AS first_observed_at, max(observed_at) AS observed_at
  FROM observation GROUP BY ALL),
latest AS (
  SELECT account_id, region, session_id, utc(created_on) AS created_on, utc(first_observed_at) AS first_observed_at,
         utc(observed_at) AS observed_at, status, worker_type, number_of_workers, max_capacity, glue_version, command_name,
         split_part(role_arn, '/', -1) AS role_name,
         coalesce(nullif(tags['owner'], ''), nullif(regexp_extract(session_id, '^([a-z0-9]+)@', 1), '')) AS owner,
         coalesce(lower(default_arguments['--enable-auto-scaling']) = 'true', false) AS auto_scaling,
         CASE WHEN starts_with(session_id, 'dbt-glue') THEN 'DBT'
              WHEN default_arguments['--glue_kernel_version'] IS NOT NULL THEN 'NOTEBOOK' ELSE 'OTHER' END AS session_origin,
         execution_time_seconds AS seconds, dpu_seconds AS unit_seconds, idle_timeout_minutes,
         utc(completed_on) AS completed_on
  FROM observation JOIN life USING (account_id, region, session_id, created_on, observed_at)),
sized AS (
  SELECT *, coalesce(max_capacity, number_of_workers * units, unit_seconds / nullif(seconds, 0)) AS capacity_units,
         coalesce(seconds, unit_seconds / capacity_units, 0) AS execution_seconds,
         coalesce(unit_seconds, execution_seconds * capacity_units, 0) AS dpu_seconds,
         coalesce(completed_on, observed_at) AS ended_on,
         greatest(created_on, ended_on - to_milliseconds((1000 * execution_seconds)::BIGINT)) AS started_on
  FROM latest LEFT JOIN worker USING (worker_type)),
billed AS (
  SELECT *, round(dpu_seconds * CASE WHEN execution_seconds > 0 AND execution_seconds < 60 THEN 60 / execution_seconds ELSE 1 END
                  / 3600, 6) AS unit_hours
  FROM sized)
SELECT account_id, region, session_id, created_on, first_observed_at, observed_at, status, worker_type, number_of_workers,
       capacity_units::DECIMAL(18, 6) AS capacity_units, capacity_unit,
       CASE WHEN max_capacity IS NOT NULL THEN 'MAX_CAPACITY' WHEN number_of_workers IS NOT NULL THEN 'WORKERS'
            ELSE 'USAGE' END AS capacity_basis,
       glue_version, command_name, role_name, nullif(regexp_extract(role_name, 'glue-(.+)', 1), '') AS team, owner, auto_scaling,
       session_origin, idle_timeout_minutes, started_on, ended_on, execution_seconds::DECIMAL(18, 3) AS execution_seconds,
       dpu_seconds::DECIMAL(18, 3) AS dpu_seconds, CASE WHEN unit_seconds IS NULL THEN 'DERIVED' ELSE 'REPORTED' END AS usage_basis,
       unit_hours::DECIMAL(18, 6) AS unit_hours, list_unit_price,
       round(unit_hours * list_unit_price, 6)::DECIMAL(18, 6) AS list_cost, created_on::DATE AS created_date
FROM billed LEFT JOIN price USING (region, capacity_unit);
COPY fact TO '${answers}/fact' (FORMAT parquet, COMPRESSION zstd, PARTITION_BY (created_date));

-- Each slice is the figure up to its end minus the figure up to its start, so that slices add up.
CREATE TABLE day AS
WITH part AS (
  SELECT *, unnest(range(started_on::DATE::TIMESTAMP, greatest(ended_on, started_on + interval 1 millisecond), interval 1 day)) AS midnight
  FROM fact),
slice AS (
  SELECT *, greatest(started_on, midnight) AS slice_start, least(ended_on, midnight + interval 1 day) AS slice_end,
         nullif(epoch_us(ended_on) - epoch_us(started_on), 0) AS life,
         coalesce((epoch_us(slice_start) - epoch_us(started_on)) / life, 0) AS before,
         coalesce((epoch_us(slice_end) - epoch_us(started_on)) / life, 1) AS until
  FROM part)
SELECT account_id, region, session_id, created_on, slice_start, slice_end, capacity_units, capacity_unit,
       (round(unit_hours::DOUBLE * until, 6) - round(unit_hours::DOUBLE * before, 6))::DECIMAL(18, 6) AS unit_hours,
       (round(list_cost::DOUBLE * until, 6) - round(list_cost::DOUBLE * before, 6))::DECIMAL(18, 6) AS list_cost,
       before = 0 AS is_start, team, owner, worker_type, glue_version, session_origin, midnight::DATE AS usage_date
FROM slice;
COPY day TO '${answers}/day' (FORMAT parquet, COMPRESSION zstd, PARTITION_BY (usage_date));

COPY (
  SELECT account_id, region, team, owner, worker_type, capacity_unit, glue_version, session_origin,
         count(*) AS sessions_active, count(*) FILTER (is_start) AS sessions_started,
         sum(unit_hours) AS unit_hours, sum(list_cost) AS list_cost, usage_date
  FROM day GROUP BY ALL
) TO '${answers}/spend' (FORMAT parquet, COMPRESSION zstd, PARTITION_BY (usage_date));
DROP TABLE day;

-- A tick begins each hour, so that sessions that run through it count. At one instant ends come first, then the tick,
-- then starts. A session that ends on the hour belongs to the hour before.
COPY (
  WITH life AS (
    SELECT account_id, region, capacity_unit, created_on, greatest(ended_on, created_on + interval 1 millisecond) AS gone,
           capacity_units::DOUBLE AS units
    FROM fact),
  reach AS (
    SELECT account_id, region, capacity_unit, date_trunc('hour', min(created_on)) AS first, max(gone) AS last
    FROM life GROUP BY ALL),
  event AS (
    SELECT account_id, region, capacity_unit, created_on AS moment, 1 AS sessions, units FROM life
    UNION ALL SELECT account_id, region, capacity_unit, gone, -1, -units FROM life
    UNION ALL SELECT account_id, region, capacity_unit, unnest(range(first, last, interval 1 hour)), 0, 0 FROM reach),
  running AS (
    SELECT account_id, region, capacity_unit,
           date_trunc('hour', CASE WHEN sessions < 0 THEN moment - interval 1 millisecond ELSE moment END) AS hour_start,
           sessions > 0 AS is_start, sum(sessions) OVER so_far AS sessions, sum(units) OVER so_far AS units
    FROM event
    WINDOW so_far AS (PARTITION BY account_id, region, capacity_unit ORDER BY moment, sessions ROWS UNBOUNDED PRECEDING))
  SELECT account_id, region, capacity_unit, hour_start, count(*) FILTER (is_start) AS sessions_started,
         max(sessions) AS peak_sessions, max(units) AS peak_units, hour_start::DATE AS usage_date
  FROM running GROUP BY ALL HAVING max(sessions) > 0
) TO '${answers}/capacity' (FORMAT parquet, COMPRESSION zstd, PARTITION_BY (usage_date));
