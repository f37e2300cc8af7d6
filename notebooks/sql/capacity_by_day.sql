-- How close to its quota did each account, region and unit come?
-- One row: one UTC day, account, region and unit. quota_units is null where none is configured.
SELECT usage_date, account_id, region, capacity_unit, max(peak_sessions) AS peak_sessions,
       max(peak_units) AS peak_units, max(quota_units) AS quota_units, sum(seconds_near_quota) AS seconds_near_quota
FROM capacity_hourly
WHERE usage_date BETWEEN (SELECT max(period_start) FROM idle_waste) AND (SELECT max(period_end) FROM idle_waste)
GROUP BY usage_date, account_id, region, capacity_unit
ORDER BY usage_date, account_id, region, capacity_unit;
