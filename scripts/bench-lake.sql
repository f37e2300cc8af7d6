-- Creates a lake of observations, for scripts/bench: ${sessions} sessions created on ${days} days, with two observations
-- each. A poll sees it alive; the run of the night after its end sees it ended. If ${statements} is not 0, the poll also
-- reads its statements, about this many on average.
-- Every value depends only on the number of its session, s: each run creates the same lake.
SET TimeZone = 'UTC';
SET threads = 2;
SET memory_limit = '4GB';
SET temp_directory = '${lake}.temporary';
SET preserve_insertion_order = false;

CREATE MACRO dice(seed, number) AS (hash(number * 1000003 + seed) % 1000000) / 1000000.0;
CREATE MACRO pick(choices, seed, number) AS choices[1 + (dice(seed, number) * len(choices))::INT % len(choices)];

CREATE VIEW person AS
SELECT s, (dice(1, s) * 200)::INT % 200 AS owner, owner % 20 AS team,
       'owner' || owner || '@' || printf('%016x', hash(s)) AS session_id,
       '11111111111' || owner % 4 AS account_id,
       CASE WHEN dice(2, s) < 0.8 THEN ['us-east-1', 'eu-west-1', 'us-west-2'][1 + owner % 3]
            ELSE pick(['us-east-1', 'eu-west-1', 'us-west-2'], 3, s) END AS region
FROM range(${sessions}) t(s);

CREATE VIEW setup AS
SELECT *,
       CASE WHEN dice(4, s) < 0.7 THEN ['G.1X', 'G.1X', 'G.2X', 'G.4X', 'R.1X'][1 + owner % 5]
            ELSE pick(['G.1X', 'G.2X', 'G.8X', 'R.2X'], 5, s) END AS worker_type,
       MAP {'G.1X': 1, 'G.2X': 2, 'G.4X': 4, 'G.8X': 8, 'R.1X': 1, 'R.2X': 2}[worker_type] AS units,
       2 + (dice(6, s) * dice(7, s) * 18)::INT AS workers,
       pick(['4.0', '5.0', '5.0'], 8, s) AS glue_version,
       dice(9, s) < 0.2 AS is_auto_scaled,
       dice(10, s) < 0.7 AS is_notebook,
       [10, 15, 30, 30, 60, 60, 120, 2880][1 + (owner + (dice(11, s) * 1.2)::INT) % 8] AS timeout,
       CASE WHEN dice(12, s) < 0.39 AND timeout < 2880 THEN 'TIMEOUT'
            WHEN dice(12, s) > 0.97 THEN 'FAILED' ELSE 'STOPPED' END AS ending,
       1 + (dice(13, s) * (2.2 * ${statements} - 1))::INT AS statements
FROM person;

-- In milliseconds: until it was ready, from there on to the end of its work, and to its own end.
CREATE VIEW life AS
SELECT *,
       timestamptz '2026-09-22 00:00:00Z' + to_days((dice(14, s) * ${days})::INT % ${days})
         + to_milliseconds(CASE WHEN dice(15, s) < 0.8 THEN (21600 + 43200 * dice(16, s)) * 1000
                                ELSE 86399 * 1000 * dice(17, s) END::BIGINT) AS created_on,
       (18000 + 42000 * dice(18, s))::BIGINT AS ready,
       (ending <> 'FAILED' OR dice(19, s) < 0.5) AS has_run,
       CASE WHEN dice(20, s) < 0.03 THEN 1000 + 50000 * dice(21, s)
            WHEN dice(20, s) > 0.99 THEN 2800 * 60000 * dice(21, s)
            ELSE 60000 * 2 ^ (8 * dice(21, s)) END::BIGINT AS worked,
       CASE WHEN NOT has_run THEN 0
            WHEN ending = 'TIMEOUT' THEN worked + 60000 * timeout + 1000 + 18000 * dice(22, s)
            ELSE worked * (1 + dice(22, s)) END::BIGINT AS ran,
       created_on + to_milliseconds(ready + ran) AS completed_on,
       CASE WHEN ${statements} > 0 AND dice(23, s) < 0.8 AND has_run
            THEN ready + worked + (ran - worked) * dice(24, s)
            ELSE (ready + ran) * dice(24, s) END::BIGINT AS polled
FROM setup;

-- Each statement has an even share of the time that its session works, and begins after a pause.
CREATE MACRO start(s, number, slot, timeout) AS
  (number * slot + least(slot * (0.1 + 0.8 * dice(25, s * 1009 + number)), 54000 * timeout))::BIGINT;

CREATE VIEW session AS
SELECT *, greatest(created_on, date_trunc('second', created_on + to_milliseconds(polled))) AS polled_at,
       date_trunc('day', completed_on) + interval 26 hours + to_minutes(owner % 10) AS ended_at,
       worked / statements AS slot,
       -- How long it was ready when it was polled, and how many of its statements had begun.
       epoch_ms(polled_at) - epoch_ms(created_on) - ready AS age,
       least(greatest(floor(age / slot), 0), statements - 1)::INT AS last,
       CASE WHEN age < 0 OR NOT has_run OR ${statements} = 0 THEN 0
            ELSE last + (start(s, last, slot, timeout) <= age)::INT END AS listed
FROM life;

COPY (
  WITH seen AS (
    SELECT *, false AS has_ended, polled_at AS observed_at FROM session
    UNION ALL BY NAME
    SELECT *, true AS has_ended, ended_at AS observed_at FROM session)
  SELECT account_id, region, session_id, created_on, observed_at,
         CASE WHEN has_ended THEN 'night-' ELSE 'poll-' END || strftime(observed_at, '%Y-%m-%d') AS run_id,
         CASE WHEN has_ended THEN ending
              WHEN observed_at < created_on + to_milliseconds(ready) THEN 'PROVISIONING' ELSE 'READY' END AS status,
         CASE WHEN has_ended AND ending = 'FAILED' THEN 'Session failed: not enough addresses in subnet-1' END AS error_message,
         CASE WHEN is_notebook THEN 'notebook of ' || owner END AS description,
         'arn:aws:iam::' || account_id || ':role/glue-team' || team AS role_arn,
         'glueetl' AS command_name, '3' AS python_version, glue_version, worker_type, workers AS number_of_workers,
         CASE WHEN dice(26, s) < 0.95 THEN (workers * units)::DOUBLE END AS max_capacity,
         CASE WHEN has_ended AND has_run THEN ran / 1000.0 END::DOUBLE AS execution_time_seconds,
         CASE WHEN has_ended AND has_run AND dice(27, s) < 0.99
              THEN round(ran / 1000.0 * workers * units * CASE WHEN is_auto_scaled THEN 0.3 + 0.7 * dice(28, s) ELSE 1 END, 3)
              END::DOUBLE AS dpu_seconds,
         timeout::INT AS idle_timeout_minutes, CASE WHEN has_ended THEN completed_on END AS completed_on,
         NULL::DOUBLE AS progress, NULL::VARCHAR AS security_configuration,
         CASE WHEN owner % 3 = 0 THEN ['warehouse'] ELSE []::VARCHAR[] END AS connections,
         map_from_entries(
           CASE WHEN is_notebook THEN [{k: '--glue_kernel_version', v: '1.0.5'}] ELSE [] END
           || CASE WHEN is_auto_scaled THEN [{k: '--enable-auto-scaling', v: 'true'}] ELSE [] END) AS default_arguments,
         NULL::VARCHAR AS profile_name, NULL::VARCHAR AS session_type,
         CASE WHEN owner % 2 = 0 THEN MAP {'owner': 'person' || owner} END AS tags,
         CASE WHEN NOT has_ended AND has_run AND ${statements} > 0 THEN observed_at END AS statements_read_at,
         CASE WHEN NOT has_ended AND has_run AND ${statements} > 0 THEN listed END AS statements_listed,
         strftime(observed_at, '%Y-%m-%d') AS observed_date
  FROM seen
) TO '${lake}/session_observation'
(FORMAT parquet, COMPRESSION zstd, PARTITION_BY (observed_date), FILENAME_PATTERN 'seen-{i}', OVERWRITE_OR_IGNORE);

COPY (
  WITH statement AS (
    SELECT *, unnest(range(listed)) AS number, created_on + to_milliseconds(ready + start(s, number, slot, timeout)) AS started_on,
           created_on + to_milliseconds(ready + ((number + 1) * slot)::BIGINT) AS ended_on
    FROM session)
  SELECT account_id, region, session_id, created_on, polled_at AS observed_at, number::INT AS statement_id,
         CASE WHEN ended_on <= polled_at THEN 'AVAILABLE' ELSE 'RUNNING' END AS state, started_on,
         CASE WHEN ended_on <= polled_at THEN ended_on END AS completed_on,
         strftime(polled_at, '%Y-%m-%d') AS observed_date
  FROM statement
) TO '${lake}/statement_observation'
(FORMAT parquet, COMPRESSION zstd, PARTITION_BY (observed_date), FILENAME_PATTERN 'seen-{i}', OVERWRITE_OR_IGNORE);

COPY (
  WITH seen AS (
    SELECT run_id, account_id, region, observed_date, count(*) AS sessions, sum(statements_listed) AS statements
    FROM read_parquet('${lake}/session_observation/*/*.parquet', hive_types = {'observed_date': VARCHAR})
    GROUP BY ALL)
  SELECT run_id, observed_date::TIMESTAMPTZ + interval 2 hours AS started_at,
         observed_date::TIMESTAMPTZ + interval 2 hours + interval 15 minutes AS finished_at,
         account_id, region, 'SIMULATED' AS source,
         CASE WHEN run_id LIKE 'night-%' THEN 'COMPLETE' ELSE 'RECENT' END AS outcome, 1::INT AS pages,
         sessions::BIGINT AS sessions, coalesce(statements, 0)::BIGINT AS statements, NULL::VARCHAR AS error, 7::BIGINT AS calls, 0::BIGINT AS throttled_calls, 0::BIGINT AS denied_sessions, observed_date
  FROM seen
) TO '${lake}/collection'
(FORMAT parquet, COMPRESSION zstd, PARTITION_BY (observed_date), FILENAME_PATTERN 'seen-{i}', OVERWRITE_OR_IGNORE);

COPY (SELECT 'SIMULATED' AS source) TO '${lake}/lake.json' (FORMAT json);
