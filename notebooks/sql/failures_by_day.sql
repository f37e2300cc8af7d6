-- How many sessions started on each day, and how many failed of what?
-- One row: one complete UTC day of all accounts and regions.
SELECT usage_date, sum(sessions_started) AS sessions_started, sum(sessions_failed) AS sessions_failed,
       sum(failed_permissions) AS failed_permissions, sum(failed_network) AS failed_network,
       sum(failed_capacity) AS failed_capacity, sum(failed_command) AS failed_command, sum(failed_other) AS failed_other
FROM capacity_hourly
WHERE usage_date BETWEEN (SELECT max(period_start) FROM idle_waste) AND (SELECT max(period_end) FROM idle_waste)
GROUP BY usage_date
ORDER BY usage_date;
