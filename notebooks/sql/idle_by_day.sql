-- How much of each day's spend was idle, at least and at most?
-- One row: one complete UTC day and currency.
SELECT usage_date, billing_currency, sum(list_cost) AS list_cost,
       sum(idle_cost_low) AS idle_cost_low, sum(idle_cost_high) AS idle_cost_high
FROM spend_daily
WHERE billing_currency IS NOT NULL
  AND usage_date BETWEEN (SELECT max(period_start) FROM idle_waste) AND (SELECT max(period_end) FROM idle_waste)
GROUP BY usage_date, billing_currency
ORDER BY usage_date, billing_currency;
