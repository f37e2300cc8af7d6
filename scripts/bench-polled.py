#!/usr/bin/env python3
"""Makes a lake in which statements were polled, for scripts/bench: sessions of 30 days with 20 statements each.

The sessions are simpler than the simulator's, which would take an hour to be asked for as many. Every session was seen
three times: twice alive, at which its statements were read, and once ended.

Usage: bench-polled.py LAKE SESSIONS
"""

import os
import sys

import duckdb

lake, sessions = sys.argv[1], int(sys.argv[2])

db = duckdb.connect()
db.execute("SET TimeZone = 'UTC'; SET preserve_insertion_order = false; SET memory_limit = '6GB'")
# Every figure hangs on the number of its session and statement alone: each run makes the same lake.
db.execute("CREATE MACRO dice(seed, number) AS (hash(number * 1000003 + seed) % 1000000) / 1000000.0")
db.execute(
    f"""
    CREATE TABLE statement AS
    WITH one AS (
      SELECT s, n, 5 + 115 * dice(1, s * 20 + n) AS ran,
             CASE WHEN n = 0 THEN 20
                  WHEN dice(2, s * 20 + n) < 0.9 THEN 150 * dice(3, s * 20 + n)
                  ELSE 60 * timeout * 0.9 * dice(3, s * 20 + n) END AS pause,
             timeout
      FROM (SELECT s, [15, 30, 60, 120][1 + (dice(9, s) * 20)::int % 20 % 4] AS timeout FROM range({sessions}) t(s)),
           range(20) u(n))
    SELECT s, n, sum(pause + ran) OVER (PARTITION BY s ORDER BY n) - ran AS started,
           sum(pause + ran) OVER (PARTITION BY s ORDER BY n) AS ended, timeout
    FROM one
    """
)
db.execute(
    """
    CREATE TABLE session AS
    SELECT s, timestamptz '2026-10-23 06:00:00Z' + to_days((dice(5, s) * 30)::int % 30)
                + to_seconds((dice(6, s) * 36000)::int) AS created_on,
           max(ended) AS worked, timeout, dice(7, s) < 0.3 AS stopped, 2 + (dice(8, s) * 9)::int AS workers,
           (dice(9, s) * 20)::int % 20 AS team, (dice(10, s) * 50)::int % 50 AS owner
    FROM statement GROUP BY s, timeout
    """
)
db.execute(
    """
    CREATE TABLE life AS
    SELECT *, '012345678901' AS account_id, ['us-east-1', 'eu-west-1'][1 + s % 2] AS region,
           'owner' || owner || '@' || s AS session_id, created_on + interval 30 seconds AS ready,
           -- The first poll comes in the middle, the second in the last pause.
           worked / 2 AS first_poll, worked + 90 AS last_poll,
           worked + CASE WHEN stopped THEN 120 ELSE timeout * 60 + 1 END AS ran
    FROM session
    """
)
sight = """
    account_id, region, session_id, created_on, {at} AS observed_at, '{run}' AS run_id, {status} AS status,
    NULL::varchar AS error_message, NULL::varchar AS description,
    'arn:aws:iam::012345678901:role/glue-team' || team AS role_arn, 'glueetl' AS command_name, '3' AS python_version,
    '5.0' AS glue_version, 'G.1X' AS worker_type, workers::int AS number_of_workers, workers::double AS max_capacity,
    {ran} AS execution_time_seconds, {ran} * workers AS dpu_seconds, timeout::int AS idle_timeout_minutes,
    {completed} AS completed_on, NULL::double AS progress, NULL::varchar AS security_configuration,
    []::varchar[] AS connections, MAP {{'--glue_kernel_version': '1.0.5'}} AS default_arguments,
    NULL::varchar AS profile_name, NULL::varchar AS session_type, NULL::map(varchar, varchar) AS tags,
    {read_at} AS statements_read_at, {listed} AS statements_listed, strftime({at}, '%Y-%m-%d') AS observed_date
"""


# So many seconds after the session became READY.
instant = "date_trunc('milliseconds', ready + to_milliseconds(({} * 1000)::bigint))"


def alive(poll: str) -> str:
    at = instant.format(poll)
    listed = f"(SELECT count(*)::int FROM statement x WHERE x.s = life.s AND x.started <= {poll})"
    return "SELECT " + sight.format(
        at=at, run="run-" + poll, status="'READY'", ran="NULL::double", completed="NULL::timestamptz", read_at=at,
        listed=listed if poll == "first_poll" else "20",
    )


ended = "ready + to_milliseconds((ran * 1000)::bigint)"
completed = "SELECT " + sight.format(
    at=f"{ended} + interval 1 hour", run="run-ended", status="CASE WHEN stopped THEN 'STOPPED' ELSE 'TIMEOUT' END",
    ran="round(ran, 3)::double", completed=ended, read_at="NULL::timestamptz", listed="NULL::int",
)


# The report looks for the files of the runs that last read a target: a file's name begins with that of its run.
def write(query: str, table: str) -> None:
    folder = os.path.join(lake, table)
    os.makedirs(folder, exist_ok=True)
    db.execute(
        f"""
        COPY ({query}) TO '{folder}' (FORMAT parquet, COMPRESSION zstd, PARTITION_BY (observed_date),
          FILENAME_PATTERN 'run-ended-{{i}}', OVERWRITE_OR_IGNORE)
        """
    )


write(
    f"{alive('first_poll')} FROM life UNION ALL {alive('last_poll')} FROM life UNION ALL {completed} FROM life",
    "session_observation",
)
seen = instant.format("CASE WHEN ended <= first_poll THEN first_poll ELSE last_poll END")
write(
    f"""
    SELECT account_id, region, session_id, created_on, {seen} AS observed_at,
           n::int AS statement_id, 'AVAILABLE' AS state, {instant.format('started')} AS started_on,
           {instant.format('ended')} AS completed_on, strftime({seen}, '%Y-%m-%d') AS observed_date
    FROM statement JOIN life USING (s)
    """,
    "statement_observation",
)
write(
    """
    SELECT 'run-ended' AS run_id, timestamptz '2026-11-22 23:00:00Z' AS started_at,
           timestamptz '2026-11-22 23:10:00Z' AS finished_at, '012345678901' AS account_id, region,
           'SIMULATED' AS source, 'COMPLETE' AS outcome, 1::int AS pages, count(*)::bigint AS sessions,
           0::bigint AS statements, NULL::varchar AS error, '2026-11-22' AS observed_date
    FROM life GROUP BY region
    """,
    "collection",
)
with open(os.path.join(lake, "lake.json"), "w", encoding="utf-8") as file:
    file.write('{"source":"SIMULATED"}\n')
