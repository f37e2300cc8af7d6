-- Who was there when most sessions ran?
-- One row: one team and worker type at the peak of an account, region and unit. capacity_units is null if none is known.
SELECT account_id, region, capacity_unit, substr(CAST(peak_at AS VARCHAR(40)), 1, 16) AS peak_at_utc,
       peak_sessions, team, worker_type, count(*) AS sessions, sum(capacity_units) AS capacity_units
FROM capacity_peak
WHERE as_of_date = (SELECT max(as_of_date) FROM capacity_peak)
GROUP BY account_id, region, capacity_unit, peak_at, peak_sessions, team, worker_type
ORDER BY peak_sessions DESC, account_id, region, capacity_unit, sessions DESC, team NULLS LAST,
         worker_type NULLS LAST;
