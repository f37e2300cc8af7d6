-- How well is idling known?
-- One row: one grade of evidence in one currency, over the period.
SELECT idle_evidence, billing_currency, sum(list_cost) AS list_cost,
       sum(idle_cost_low) AS idle_cost_low, sum(idle_cost_high) AS idle_cost_high
FROM session_day
WHERE billing_currency IS NOT NULL
  AND usage_date BETWEEN (SELECT max(period_start) FROM idle_waste) AND (SELECT max(period_end) FROM idle_waste)
GROUP BY idle_evidence, billing_currency
ORDER BY list_cost DESC NULLS LAST, idle_evidence, billing_currency;
