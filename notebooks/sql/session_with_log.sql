-- What did the workers of the most expensive session with an event log do?
-- One row: one log with figures of that session, in one currency; of the sessions that began in the period.
-- slot_steps and job_stretches are lists, in milliseconds since 1970.
SELECT account_id, region, session_id, started_on_utc, ended_on_utc, team, worker_type,
       billing_currency, list_cost, spark_job_seconds, statement_without_job_seconds,
       log_state, join_certainty, application_started_at_utc, last_event_at_utc,
       busy_slot_seconds, job_slot_seconds, slot_steps, job_stretches
FROM (
  SELECT f.account_id, f.region, f.session_id,
         substr(CAST(f.started_on AS VARCHAR(40)), 1, 19) AS started_on_utc,
         substr(CAST(f.ended_on AS VARCHAR(40)), 1, 19) AS ended_on_utc,
         f.team, f.worker_type, f.billing_currency, f.list_cost, f.spark_job_seconds,
         f.statement_without_job_seconds, a.log, a.log_state, a.join_certainty,
         substr(CAST(a.application_started_at AS VARCHAR(40)), 1, 19) AS application_started_at_utc,
         substr(CAST(a.last_event_at AS VARCHAR(40)), 1, 19) AS last_event_at_utc,
         a.busy_slot_seconds, a.job_slot_seconds, a.slot_steps, a.job_stretches,
         rank() OVER (PARTITION BY f.billing_currency
                      ORDER BY f.list_cost DESC, f.account_id, f.region, f.session_id, f.created_on) AS place
  FROM session_fact f
  JOIN spark_activity a
    ON a.account_id = f.account_id AND a.region = f.region
   AND a.session_id = f.session_id AND a.created_on = f.created_on
  WHERE f.list_cost IS NOT NULL
    AND a.slot_steps IS NOT NULL
    AND f.created_date BETWEEN (SELECT max(period_start) FROM idle_waste) AND (SELECT max(period_end) FROM idle_waste)
) logged
WHERE place = 1
ORDER BY billing_currency NULLS LAST, application_started_at_utc NULLS LAST, log;
