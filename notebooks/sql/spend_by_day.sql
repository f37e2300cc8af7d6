-- What was spent on each complete day, by worker type?
-- One row: one UTC day, worker type and currency. List price, an estimate.
SELECT usage_date, worker_type, billing_currency,
       sum(list_cost) AS list_cost, sum(estimated_cost) AS estimated_cost
FROM spend_daily
WHERE billing_currency IS NOT NULL
  AND usage_date <= (SELECT max(period_end) FROM idle_waste)
GROUP BY usage_date, worker_type, billing_currency
ORDER BY usage_date, worker_type NULLS LAST, billing_currency;
