-- Which sessions cost most on the days of anomalies?
-- One row: one session of such a day, with its cost on that day alone.
SELECT usage_date, team, rank, session_id, owner, worker_type, billing_currency,
       list_cost, idle_cost_low, idle_cost_high
FROM spend_anomaly_session
WHERE as_of_date = (SELECT max(as_of_date) FROM spend_anomaly_session)
ORDER BY usage_date DESC, team NULLS LAST, billing_currency, rank, session_id, created_on;
