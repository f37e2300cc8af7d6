-- Creates a lake with polled statements, for scripts/bench: ${sessions} sessions of 30 days with 20 statements each.
-- The sessions are simpler than the simulator's, which would take an hour to serve as many. Every session has three
-- observations: two alive, when its statements were read, and one ended.
-- Every value depends only on the numbers of its session and statement: each run creates the same lake.
SET TimeZone = 'UTC';
SET threads = 2;
SET memory_limit = '6GB';
SET temp_directory = '${lake}.temporary';
SET preserve_insertion_order = false;

CREATE MACRO dice(seed, number) AS (hash(number * 1000003 + seed) % 1000000) / 1000000.0;
-- This many seconds after the session became READY.
CREATE MACRO instant(ready, seconds) AS date_trunc('milliseconds', ready + to_milliseconds((seconds * 1000)::BIGINT));

CREATE TABLE statement AS
WITH one AS (
  SELECT s, n, 5 + 115 * dice(1, s * 20 + n) AS ran,
         CASE WHEN n = 0 THEN 20
              WHEN dice(2, s * 20 + n) < 0.9 THEN 150 * dice(3, s * 20 + n)
              ELSE 60 * timeout * 0.9 * dice(3, s * 20 + n) END AS pause,
         timeout
  FROM (SELECT s, [15, 30, 60, 120][1 + (dice(9, s) * 20)::INT % 20 % 4] AS timeout FROM range(${sessions}) t(s)),
       range(20) u(n))
SELECT s, n, sum(pause + ran) OVER so_far - ran AS started, sum(pause + ran) OVER so_far AS ended, timeout
FROM one
WINDOW so_far AS (PARTITION BY s ORDER BY n);

CREATE TABLE life AS
WITH session AS (
  SELECT s, timestamptz '2026-10-23 06:00:00Z' + to_days((dice(5, s) * 30)::INT % 30)
              + to_seconds((dice(6, s) * 36000)::INT) AS created_on,
         max(ended) AS worked, timeout, dice(7, s) < 0.3 AS stopped, 2 + (dice(8, s) * 9)::INT AS workers,
         (dice(9, s) * 20)::INT % 20 AS team, (dice(10, s) * 50)::INT % 50 AS owner
  FROM statement GROUP BY s, timeout)
SELECT *, '012345678901' AS account_id, ['us-east-1', 'eu-west-1'][1 + s % 2] AS region,
       'owner' || owner || '@' || s AS session_id, created_on + interval 30 seconds AS ready,
       -- The first poll comes in the middle, the second in the last pause.
       worked / 2 AS first_poll, worked + 90 AS last_poll,
       worked + CASE WHEN stopped THEN 120 ELSE timeout * 60 + 1 END AS ran,
       ready + to_milliseconds((ran * 1000)::BIGINT) AS ended_on
FROM session;

-- The report looks for the files of the runs that last read a target: a file's name starts with its run id.
COPY (
  WITH early AS (
    SELECT s, count(*)::INT AS listed FROM statement JOIN life USING (s) WHERE started <= first_poll GROUP BY s),
  seen AS (
    SELECT *, 'run-first_poll' AS run_id, instant(ready, first_poll) AS observed_at, coalesce(listed, 0) AS statements_listed
    FROM life LEFT JOIN early USING (s)
    UNION ALL BY NAME
    SELECT *, 'run-last_poll' AS run_id, instant(ready, last_poll) AS observed_at, 20 AS statements_listed FROM life
    UNION ALL BY NAME
    SELECT *, 'run-ended' AS run_id, ended_on + interval 1 hour AS observed_at, ended_on AS completed_on,
           CASE WHEN stopped THEN 'STOPPED' ELSE 'TIMEOUT' END AS ending, round(ran, 3)::DOUBLE AS execution_time_seconds
    FROM life)
  SELECT account_id, region, session_id, created_on, observed_at, run_id, coalesce(ending, 'READY') AS status,
         NULL::VARCHAR AS error_message, NULL::VARCHAR AS description,
         'arn:aws:iam::012345678901:role/glue-team' || team AS role_arn, 'glueetl' AS command_name, '3' AS python_version,
         '5.0' AS glue_version, 'G.1X' AS worker_type, workers::INT AS number_of_workers, workers::DOUBLE AS max_capacity,
         execution_time_seconds, execution_time_seconds * workers AS dpu_seconds, timeout::INT AS idle_timeout_minutes,
         completed_on, NULL::DOUBLE AS progress, NULL::VARCHAR AS security_configuration,
         []::VARCHAR[] AS connections, MAP {'--glue_kernel_version': '1.0.5'} AS default_arguments,
         NULL::VARCHAR AS profile_name, NULL::VARCHAR AS session_type, NULL::MAP(VARCHAR, VARCHAR) AS tags,
         CASE WHEN statements_listed IS NOT NULL THEN observed_at END AS statements_read_at, statements_listed,
         strftime(observed_at, '%Y-%m-%d') AS observed_date
  FROM seen
) TO '${lake}/session_observation'
(FORMAT parquet, COMPRESSION zstd, PARTITION_BY (observed_date), FILENAME_PATTERN 'run-ended-{i}', OVERWRITE_OR_IGNORE);

COPY (
  SELECT account_id, region, session_id, created_on,
         instant(ready, CASE WHEN ended <= first_poll THEN first_poll ELSE last_poll END) AS observed_at,
         n::INT AS statement_id, 'AVAILABLE' AS state, instant(ready, started) AS started_on,
         instant(ready, ended) AS completed_on, strftime(observed_at, '%Y-%m-%d') AS observed_date
  FROM statement JOIN life USING (s)
) TO '${lake}/statement_observation'
(FORMAT parquet, COMPRESSION zstd, PARTITION_BY (observed_date), FILENAME_PATTERN 'run-ended-{i}', OVERWRITE_OR_IGNORE);

COPY (
  SELECT 'run-ended' AS run_id, timestamptz '2026-11-22 23:00:00Z' AS started_at,
         timestamptz '2026-11-22 23:10:00Z' AS finished_at, '012345678901' AS account_id, region,
         'SIMULATED' AS source, 'COMPLETE' AS outcome, 1::INT AS pages, count(*)::BIGINT AS sessions,
         0::BIGINT AS statements, NULL::VARCHAR AS error, 7::BIGINT AS calls, 0::BIGINT AS throttled_calls, 0::BIGINT AS denied_sessions, '2026-11-22' AS observed_date
  FROM life GROUP BY region
) TO '${lake}/collection'
(FORMAT parquet, COMPRESSION zstd, PARTITION_BY (observed_date), FILENAME_PATTERN 'run-ended-{i}', OVERWRITE_OR_IGNORE);

COPY (SELECT 'SIMULATED' AS source) TO '${lake}/lake.json' (FORMAT json);
